/** More than any form of ours can hold with every text at its limit, in bytes; far more is no comment. */
const MAX_BYTES = 1_000_000;

/**
 * The fields of a form as browsers send it (`application/x-www-form-urlencoded`).
 *
 * @returns the status of the refusal, when it is too long (413) or of another kind (415).
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
