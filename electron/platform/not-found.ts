/** The answer to an address that does not exist: words, which can do nothing. */
export function notFound(): Response {
  const headers = {
    'content-type': 'text/plain',
    'content-security-policy': `default-src 'none'; sandbox`,
    'x-content-type-options': 'nosniff',
  };
  return new Response('Not found', { status: 404, headers });
}
