/**
 * Reads the body of an answer to its end. The signal that `fetch` was given is not enough: once the
 * answer has begun, Node.js holds on to it only until the next garbage collection (`WeakRef` in the
 * constructor of `Request` in undici), and a body that drips would be waited for without end.
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
