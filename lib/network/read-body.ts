/**
 * Reads the body of an answer to its end. The signal that `fetch` was given is not enough: Node.js
 * finds the body by it through the answer, which it holds weakly (`responseObject` in
 * lib/web/fetch/index.js of undici). Once that is collected, a body that drips is waited for without
 * end.
 *
 * @param signal ends the reading.
 * @param most bytes; none of what comes after them is read.
 * @throws the reason of the signal, or an Error for a longer body.
 */
export async function readBody(
  { body, url }: Response,
  signal: AbortSignal,
  most = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  signal.throwIfAborted();
  const reader = body?.getReader();
  const stop = () => void reader?.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', stop);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const read = await reader?.read();
      signal.throwIfAborted();
      if (!read?.value) return Buffer.concat(chunks);
      bytes += read.value.byteLength;
      if (bytes > most) throw new Error(`${new URL(url).host}: more than ${most} bytes`);
      chunks.push(read.value);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
