import { assertNever } from '#shared/lib/assert-never';

/** Why nothing could be exchanged, as far as a person can do something about it. */
export type SyncCause =
  | 'refused'
  | 'name-not-found'
  | 'no-network'
  | 'timeout'
  | 'certificate'
  | 'certificate-unknown'
  | 'certificate-expired'
  | 'certificate-host'
  | 'captive-portal'
  | 'proxy'
  | 'proxy-unreachable'
  | 'blocked'
  | 'cut-off'
  | 'busy'
  | 'hub-failed'
  | 'hub-refused'
  | 'this-computer'
  | 'unknown';

/**
 * By the name that every problem begins with. net:: is Chromium's vocabulary (net/base/net_error_list.h), hub:: and
 * app:: are the main process's own (electron/sync/problem.ts). The first that fits counts.
 */
const NAMES: readonly (readonly [RegExp, SyncCause])[] = [
  [/^hub::ERR_NOT_THE_HUB\b/, 'captive-portal'],
  [/^hub::ERR_SILENT\b/, 'timeout'],
  [/^hub::ERR_CUT_OFF\b/, 'cut-off'],
  [/^hub::ERR_BUSY\b/, 'busy'],
  [/^hub::ERR_FAILED\b/, 'hub-failed'],
  [/^hub::ERR_REFUSED\b/, 'hub-refused'],
  [/^app::/, 'this-computer'],
  [/^net::ERR_CONNECTION_REFUSED\b/, 'refused'],
  [/^net::ERR_(?:NAME_|DNS_|ICANN_)/, 'name-not-found'],
  [
    /^net::ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|ADDRESS_UNREACHABLE|NETWORK_IO_SUSPENDED)\b/,
    'no-network',
  ],
  [/^net::ERR_(?:TIMED_OUT|CONNECTION_TIMED_OUT)\b/, 'timeout'],
  [/^net::ERR_CERT_AUTHORITY_INVALID\b/, 'certificate-unknown'],
  [/^net::ERR_CERT_DATE_INVALID\b/, 'certificate-expired'],
  [/^net::ERR_CERT_COMMON_NAME_INVALID\b/, 'certificate-host'],
  [/^net::ERR_(?:CERT_|SSL_|BAD_SSL_|CERTIFICATE_)/, 'certificate'],
  [/^net::ERR_(?:PROXY_CONNECTION_FAILED|PROXY_CERT|SOCKS_CONNECTION_FAILED)/, 'proxy-unreachable'],
  [/^net::ERR_(?:PROXY_|MANDATORY_PROXY_|TUNNEL_|SOCKS_|PAC_)/, 'proxy'],
  [/^net::ERR_(?:NETWORK_ACCESS_DENIED|ACCESS_DENIED|BLOCKED_)/, 'blocked'],
  [/^net::ERR_(?:CONNECTION_|SOCKET_|EMPTY_RESPONSE|CONTENT_LENGTH_|INCOMPLETE_|HTTP2_|QUIC_)/, 'cut-off'],
  // Whoever sends the app elsewhere stands between it and the hub, which never does.
  [/redirect/i, 'captive-portal'],
];

/** The cause that a problem of the sync status names. */
export function causeOf(problem: string): SyncCause {
  return NAMES.find(([name]) => name.test(problem))?.[1] ?? 'unknown';
}

/** Whether the hub itself was reached. */
export function isReached(cause: SyncCause): boolean {
  return ['busy', 'hub-failed', 'hub-refused', 'this-computer'].includes(cause);
}

/** The sentence for a person: what it is, and what to do where something can be done. */
export function describeCause(cause: SyncCause): string {
  switch (cause) {
    case 'refused':
      return 'The computer of the hub is there, but the hub is not running on it. Tell your project if it stays so.';
    case 'name-not-found':
      return 'The address of the hub was not found. Check that this computer has a way to the internet.';
    case 'no-network':
      return 'This computer has no network at the moment.';
    case 'timeout':
      return 'The hub did not answer in time. The network is slow, or something in between swallows the question.';
    case 'certificate':
      return 'The connection would not have been safe, so nothing was sent. Check the date of this computer, and tell your project if it stays so.';
    case 'certificate-unknown':
      return 'The certificate of the hub was issued by an authority that this computer does not know, so nothing was sent. If that is your institution, ask it to make its authority known to this computer.';
    case 'certificate-expired':
      return 'The certificate of the hub is out of date, so nothing was sent. Check the date of this computer, and tell your project if it is right.';
    case 'certificate-host':
      return 'The certificate is for another address than that of the hub, so nothing was sent. Check the address, and tell your project if it is right.';
    case 'captive-portal':
      return 'Something other than the hub answered, perhaps the sign-in page of this network. Open any web page in your browser and sign in there.';
    case 'proxy':
      return 'The proxy of this network did not let Goldsmith through. Ask whoever runs the network.';
    case 'proxy-unreachable':
      return 'The proxy of this network did not answer. Check the network settings of this computer.';
    case 'blocked':
      return 'A firewall on this computer or network does not let Goldsmith through. Ask whoever looks after it.';
    case 'cut-off':
      return 'The connection broke off. What had arrived is kept, and the rest is fetched next time.';
    case 'busy':
      return 'The hub has much to do and asks for patience.';
    case 'hub-failed':
      return 'The hub made a mistake of its own. Tell your project if it stays so.';
    case 'hub-refused':
      return 'The hub did not accept what Goldsmith asked of it. Tell your project.';
    case 'this-computer':
      return 'Goldsmith could not do its part on this computer. Check that the disk is not full.';
    case 'unknown':
      return 'The network failed in a way that Goldsmith does not know.';
    default:
      return assertNever(cause);
  }
}
