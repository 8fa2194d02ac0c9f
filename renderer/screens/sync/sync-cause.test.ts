import { describe, expect, it } from 'vitest';
import { causeOf, describeCause, isReached, type SyncCause } from './sync-cause';

const cases: readonly (readonly [string, SyncCause])[] = [
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_NAME_NOT_RESOLVED', 'name-not-found'],
  ['net::ERR_DNS_TIMED_OUT', 'name-not-found'],
  ['net::ERR_INTERNET_DISCONNECTED', 'no-network'],
  ['net::ERR_NETWORK_CHANGED', 'no-network'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'no-network'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['net::ERR_TIMED_OUT', 'timeout'],
  ['hub::ERR_SILENT: nothing came', 'timeout'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate-expired'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-unknown'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-host'],
  ['net::ERR_CERT_REVOKED', 'certificate'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate'],
  ['hub::ERR_NOT_THE_HUB: something other than the hub answered (status 200)', 'captive-portal'],
  ["Attempted to redirect, but redirect policy was 'error'", 'captive-portal'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy-unreachable'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_NETWORK_ACCESS_DENIED', 'blocked'],
  ['net::ERR_CONNECTION_RESET', 'cut-off'],
  ['net::ERR_EMPTY_RESPONSE', 'cut-off'],
  ['hub::ERR_CUT_OFF: the download was cut off', 'cut-off'],
  ['hub::ERR_BUSY: Slow down.', 'busy'],
  ['hub::ERR_FAILED: status 502', 'hub-failed'],
  ['hub::ERR_REFUSED: Not here.', 'hub-refused'],
  ['app::ERR_FAILED: StorageError: SQLITE_FULL', 'this-computer'],
  ['fetch failed', 'unknown'],
  ['', 'unknown'],
];

describe('why nothing could be exchanged', () => {
  it.each(cases)('reads “%s” as %s', (problem, cause) => {
    expect(causeOf(problem)).toBe(cause);
  });

  it('is one plain sentence or two for each cause, without a technical word', () => {
    const sentences = cases.map(([, cause]) => describeCause(cause));
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z][^:_]*\.$/);
    }
    expect(new Set(sentences).size).toBe(new Set(cases.map(([, cause]) => cause)).size);
  });

  it('knows a hub that was reached from one that was not', () => {
    expect(isReached('busy')).toBe(true);
    expect(isReached('refused')).toBe(false);
  });
});
