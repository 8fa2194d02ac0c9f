interface Policy {
  createScriptURL: (address: string) => unknown;
}

interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy;
}

let policy: Policy | null = null;

/**
 * Starts a worker of the app's own, by the address that the build gave its file (`./a-worker?worker&url`). Trusted Types
 * refuse strings to Worker; this policy lets addresses through that lie where the page itself does, and no others.
 */
export function startWorker(address: string): Worker {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory !== undefined && policy === null) {
    policy = factory.createPolicy('goldsmith-worker', { createScriptURL: ownAddress });
  }
  const trusted = policy === null ? ownAddress(address) : (policy.createScriptURL(address) as string);
  return new Worker(trusted, { type: 'module' });
}

function ownAddress(address: string): string {
  const { origin, protocol, host, href } = new URL(address, document.baseURI);
  const page = new URL(document.baseURI);
  if (protocol !== page.protocol || host !== page.host) {
    throw new Error(`A worker of another origin was asked for: ${origin}`);
  }
  return href;
}
