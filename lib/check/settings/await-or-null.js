/**
 * Awaits a promise. Resolves to `null` when the event loop is empty (`beforeExit`), so that the promise can never
 * settle; without this, Node.js would exit with code 13 and without a useful message.
 *
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T | null>}
 */
export async function awaitOrNull(promise) {
  let onBeforeExit = () => {};
  /** @type {Promise<null>} */
  const neverSettles = new Promise((resolve) => {
    onBeforeExit = () => resolve(null);
    process.once('beforeExit', onBeforeExit);
  });
  try {
    return await Promise.race([promise, neverSettles]);
  } finally {
    process.off('beforeExit', onBeforeExit);
  }
}
