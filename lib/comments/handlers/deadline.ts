/**
 * Maximum time until a response, in milliseconds. Longer than the timeouts of the databases (`PATIENCE` in
 * store/libsql and store/postgres), whose errors are more specific.
 */
const DEADLINE = 9000;

/**
 * Returns the result of `work`, if it ends in time. Otherwise `work` keeps running, and its result is ignored.
 *
 * @throws Error after 9 seconds, or whatever `work` throws before.
 */
export async function withinDeadline<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE} ms`)), DEADLINE);
  });
  try {
    return await Promise.race([work(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
