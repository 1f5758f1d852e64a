/** Maximum length of a form in bytes: more than any form with every field at its own limit. */
const MAX_BYTES = 1_000_000;

/**
 * Reads the fields of a form in the body of a request (`application/x-www-form-urlencoded`).
 *
 * @returns the fields, or the HTTP status of the refusal when the body is too long (413) or has
 *   another content type (415).
 */
export async function readForm(request: Request): Promise<URLSearchParams | 413 | 415> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(type)) return 415;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) return 413;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
