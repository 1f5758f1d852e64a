/**
 * The current time. A build takes the time from here alone whenever its output depends on it.
 * `SOURCE_DATE_EPOCH` (whole seconds since 1970, see reproducible-builds.org/specs) fixes it, so that a build
 * of the same posts publishes the same ones on any day.
 *
 * @throws Error when the variable has another form.
 */
export function now(environment: Record<string, string | undefined> = process.env): Date {
  const { SOURCE_DATE_EPOCH: seconds } = environment;
  if (seconds === undefined || seconds === '') return new Date();
  const fixed = instantOfEpoch(seconds);
  if (fixed) return fixed;
  throw new Error(
    `SOURCE_DATE_EPOCH は1970年からの秒数です / must be whole seconds since 1970: ${seconds}`,
  );
}

/** 2200-01-01T00:00:00Z, in seconds. A larger number is probably in milliseconds. */
const LATEST = 7_258_118_400;

/**
 * Parses whole seconds since 1970. `null` for another form, or for an instant after the year 2199, at which
 * every scheduled post would be published.
 */
export function instantOfEpoch(seconds: string): Date | null {
  const isInstant = /^\d+$/.test(seconds) && Number(seconds) < LATEST;
  return isInstant ? new Date(Number(seconds) * 1000) : null;
}
