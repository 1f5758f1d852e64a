import { nearest } from '../nearest-names';
import type { SettingFault } from './fault';
import { shownValue } from './shown-value';
import type { Person, Site } from './site-settings';

/** The author of the site, with the key if the settings give only that; `undefined` for a key that is unknown. */
export function authorOf(
  written: string | Person | undefined,
  people: Site['authors'],
): (Person & { key?: string }) | undefined {
  if (typeof written !== 'string') return written;
  const found = Object.hasOwn(people, written) ? people[written] : undefined;
  return found && { ...found, key: written };
}

/**
 * A fault if `author` is a key that `authors` does not have. The person may have written a name instead.
 *
 * @param config the settings as they are written. The keys of a faulty `authors` count, too.
 */
export function authorFaults(
  written: string | Person | undefined,
  config: unknown,
): SettingFault[] {
  if (typeof written !== 'string') return [];
  const keys = Object.keys(Object(Object(config).authors));
  if (keys.includes(written)) return [];
  const value = shownValue(written);
  const [key] = nearest(written, keys, 1);
  const other = key === undefined ? `author: { name: ${value} }` : `author: ${shownValue(key)}`;
  return [{ name: 'unusable', path: ['author'], fact: { key: 'author', value, other } }];
}
