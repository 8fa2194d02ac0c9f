/** Reads an address; null when it is none. (`URL.parse` is younger than the oldest Node that Electron brings.) */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
