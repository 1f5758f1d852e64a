/**
 * A visitor is answered within this, whatever the database does, in milliseconds. Longer than the
 * databases are waited for (`PATIENCE` in store/libsql and store/postgres), whose errors say more.
 */
const LONGEST = 9000;

/**
 * What `work` comes to, unless it takes too long; it then goes on unobserved.
 *
 * @throws Error when the time is over, or what `work` throws before.
 */
export async function withinDeadline<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST} ms`)), LONGEST);
  });
  try {
    return await Promise.race([work(), over]);
  } finally {
    clearTimeout(timer);
  }
}
