import type { Note } from '../imported-post';
import type { Fields } from './fields';
import { printed } from './values';

/** Values with which a service marks a feature that is not used. */
const NOTHING = /^(?:false|0|null)$/i;

/**
 * Returns a note with key and value for each of some keys that this blog has no use for. There is
 * no note for a key without a value, or with `false`, `0` or `null`.
 */
export function unusedKeys(fields: Fields, keys: readonly string[]): Note[] {
  return keys.flatMap((key): Note[] => {
    const found = fields.get([key]);
    if (!found || (typeof found.value === 'string' && NOTHING.test(found.value))) return [];
    return [{ level: 'lost', name: 'keyUnknown', value: `${found.key}: ${printed(found.value)}` }];
  });
}
