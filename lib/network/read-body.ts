/**
 * Reads the whole body of a response. Passing the signal to `fetch` is not enough: Node.js aborts the body
 * through the Response object, of which it has only a weak reference (`responseObject` in
 * lib/web/fetch/index.js of undici). Once that object is garbage collected, the signal no longer ends a slow
 * body.
 *
 * @param signal stops reading when it aborts.
 * @param limit maximum length in bytes; reading stops there.
 * @throws the reason of the signal, or an Error when the body is longer than `limit`.
 */
export async function readBody(
  { body, url }: Response,
  signal: AbortSignal,
  limit = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  signal.throwIfAborted();
  const reader = body?.getReader();
  const stop = () => void reader?.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', stop);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const chunk = await reader?.read();
      signal.throwIfAborted();
      if (!chunk?.value) return Buffer.concat(chunks);
      bytes += chunk.value.byteLength;
      if (bytes > limit) throw new Error(`${new URL(url).host}: more than ${limit} bytes`);
      chunks.push(chunk.value);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
