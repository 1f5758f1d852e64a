/**
 * What a promise gives; `null` when nothing is left in this process that could ever settle it. Node.js
 * would end the process without a word.
 *
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T | null>}
 */
export async function awaitOrNull(promise) {
  let onEnd = () => {};
  /** @type {Promise<null>} */
  const ended = new Promise((resolve) => {
    onEnd = () => resolve(null);
    process.once('beforeExit', onEnd);
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    process.off('beforeExit', onEnd);
  }
}
