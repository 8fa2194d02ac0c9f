const ALLOWED = new Set(['https:', 'http:', 'mailto:']);
const LINK_LIMIT = 2_048;

/**
 * The address a link of hostile text may open, in its normal form; null for everything else (javascript:, data:, file:,
 * relative ones, which mean nothing here, and names that hide a user or password).
 */
export function openableLink(url: string): string | null {
  if (url.length > LINK_LIMIT || !/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return null;
  }
  const parsed = parseUrl(url);
  if (parsed === null || !ALLOWED.has(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
    return null;
  }
  return parsed.href;
}

/** The hash of a picture that came with the task (`media:<sha256>`), or null. */
export function mediaHash(url: string): string | null {
  return /^media:([0-9a-f]{64})$/.exec(url)?.[1] ?? null;
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The id in a link to a quoted passage (`#quote-<id>`), which a justification holds; or null. */
export function quoteId(url: string): string | null {
  return /^#quote-([A-Za-z0-9_-]{1,64})$/.exec(url)?.[1] ?? null;
}
