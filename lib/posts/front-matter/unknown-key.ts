import type { Fault } from '../fault';
import { guessDay } from './guess-day';
import { guessKey } from './known-keys';
import { type Clock, unpublishedMarkOf } from './unpublished-marks';
import type { YamlEntry } from './yaml';

/**
 * The fault of a key that this blog does not use: an error when it means that the post must not be published,
 * else a warning.
 *
 * @param isUnpublished the function that `unpublishedByOwnKeys` returned for the same front matter.
 * @returns `undefined` when the key is known.
 */
export function unknownKeyFault(
  { key, line, column, value }: YamlEntry,
  knownKeys: readonly string[],
  clock: Clock,
  isUnpublished: (moment?: Date) => boolean,
): Fault | undefined {
  if (knownKeys.includes(key)) return undefined;
  const mark = unpublishedMarkOf(key, value, clock);
  if (mark !== null && !isUnpublished(mark.moment)) {
    // An error, not a warning: a post that its author wants to keep private must not be published.
    const name = mark.until === undefined ? 'keptBack' : 'keptBackUntil';
    const written = value?.kind === 'text' ? `: ${value.text}` : '';
    return { name, line, column, fact: { key, value: written, other: mark.until } };
  }
  const guess = guessKey(key, knownKeys);
  // `true` and `false` are values of `draft` only: `published: true` contains no day for `publishedOn`.
  const isBoolean = value?.kind === 'text' && /^(?:true|false)$/i.test(value.text);
  const meantKey = isBoolean && guess !== 'draft' ? null : guess;
  const isDay = meantKey === 'publishedOn' && value?.kind === 'text';
  const day = isDay ? guessDay(value.text, clock.timeZone) : '';
  const fact = {
    key,
    other: meantKey ?? '',
    value: meantKey === null ? knownKeys.join(', ') : day,
  };
  return {
    name: meantKey === null ? 'keyUnknown' : 'keyMisnamed',
    level: 'warning',
    line,
    column,
    fact,
  };
}
