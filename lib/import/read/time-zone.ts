import type { Value } from './front-matter';

/** Returns the IANA name of a time zone when it is valid. */
export function zoneOf(zone: Value | undefined): string | undefined {
  try {
    if (typeof zone !== 'string' || zone === '') return undefined;
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
