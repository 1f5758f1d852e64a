import { type ProblemName, problems } from '../../messages/problems';
import type { Fault } from '../fault';
import { guessDay } from './guess-day';
import { guessKey } from './known-keys';
import { type FrontMatter, pageSchema, postSchema } from './schema';
import { type Clock, unpublishedByOwnKeys, unpublishedMarkOf } from './unpublished-marks';
import { valueFault } from './value-fault';
import type { YamlEntry, YamlPosition, YamlValue } from './yaml';

/** The schemas of both kinds of file for one time zone; built once, as building takes a while. */
export interface Schemas {
  post: ReturnType<typeof postSchema>;
  page: ReturnType<typeof pageSchema>;
}

/** The schemas for days and times read in `timeZone` (IANA name). */
export function schemasFor(timeZone: string): Schemas {
  return { post: postSchema(timeZone), page: pageSchema(timeZone) };
}

/** Keys whose empty value is as if the line were not there; without a day or a title it is missed. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'slug',
  'description',
  'tags',
  'image',
  'lang',
  'aliases',
  'createdAt',
  'updatedAt',
  'math',
]);

/** What the entries of one front matter say, as far as it is right, and all that is wrong with them. */
export interface Checked {
  data?: FrontMatter;
  faults: Fault[];
}

/**
 * Holds the entries of a front matter against its schema.
 *
 * @param clock the zone in which times without an offset are read, and the moment that tells what is
 * still to come.
 */
export function checkFrontMatter(
  entries: readonly YamlEntry[],
  schema: Schemas['post' | 'page'],
  clock: Clock,
): Checked {
  const known = Object.keys(schema.shape);
  const isHeld = unpublishedByOwnKeys(entries, clock);
  const warnings = entries.flatMap(
    (entry) => unknownKey(entry, known, clock, isHeld) ?? valueFault(entry) ?? [],
  );
  const input: Record<string, unknown> = {};
  for (const { key, value } of entries) {
    if (!known.includes(key)) continue;
    // A `draft:` that says nothing is no promise that the post may be published.
    if (key === 'draft') input[key] = value === null ? '' : booleanOf(value);
    else if (value !== null && !(MAY_BE_EMPTY.has(key) && isBlank(value))) {
      input[key] = key === 'math' ? booleanOf(value) : textOf(value);
    }
  }
  const { success, data, error } = schema.safeParse(input);
  if (success) return { data, faults: warnings };
  const errors = new Map<string, Fault>();
  // The first issue of a value explains the rest: what is no text cannot be one line either.
  for (const { path, message } of error.issues.toReversed()) {
    errors.set(path.join(), faultAt(path, message, entries, clock));
  }
  return { faults: [...[...errors.values()].reverse(), ...warnings].reduce(blameTheCause, []) };
}

/** A key missing because it has another name, or because a comment cut it, is one fault, not two. */
function blameTheCause(faults: Fault[], fault: Fault): Fault[] {
  const effect = faults.findIndex(
    ({ name, fact }) =>
      name === 'required' &&
      fact?.key === (fault.name === 'cutByComment' ? fault.fact?.key : fault.fact?.other),
  );
  if (fault.level !== 'warning' || effect === -1) return [...faults, fault];
  return faults.with(effect, { ...fault, level: 'error' });
}

function unknownKey(
  { key, line, column, value }: YamlEntry,
  known: readonly string[],
  clock: Clock,
  isHeld: (moment?: Date) => boolean,
): Fault | undefined {
  if (known.includes(key)) return undefined;
  const reason = unpublishedMarkOf(key, value, clock);
  if (reason !== null && !isHeld(reason.moment)) {
    // Only a warning would put on the web what its author keeps back.
    const name = reason.until === undefined ? 'keptBack' : 'keptBackUntil';
    const written = value?.kind === 'text' ? `: ${value.text}` : '';
    return { name, line, column, fact: { key, value: written, other: reason.until } };
  }
  const named = guessKey(key, known);
  // `published: true` is no day, and `draft: true` would be its contrary.
  const isAnswer = value?.kind === 'text' && /^(?:true|false)$/i.test(value.text);
  const meant = isAnswer && named !== 'draft' ? null : named;
  const isDay = meant === 'publishedOn' && value?.kind === 'text';
  const day = isDay ? guessDay(value.text, clock.timeZone) : '';
  const fact = { key, other: meant ?? '', value: meant === null ? known.join(', ') : day };
  return {
    name: meant === null ? 'keyUnknown' : 'keyMisnamed',
    level: 'warning',
    line,
    column,
    fact,
  };
}

function faultAt(
  path: readonly PropertyKey[],
  message: string,
  entries: readonly YamlEntry[],
  { timeZone }: Clock,
): Fault {
  const [key, index] = path;
  const entry = entries.find((candidate) => candidate.key === key);
  const value = entry?.value ?? null;
  // Of a list that is none of texts, the first item that is no text.
  const item =
    value?.kind === 'list'
      ? value.items.find(({ kind }, at) => (index === undefined ? kind !== 'text' : at === index))
      : undefined;
  const { line, column }: YamlPosition = item ?? value ?? entry ?? { line: 1, column: 1 };
  const written = item ?? value;
  const text = written?.kind === 'text' ? written.text : '';
  const other = message === 'notDay' ? guessDay(text, timeZone) : '';
  const fact = { key: String(key), value: text, other };
  return { name: isProblemName(message) ? message : 'notText', line, column, fact };
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(problems.ja, name);
}

function isBlank(value: YamlValue): boolean {
  return value.kind === 'text' && value.text.trim() === '';
}

/** A value as the schema takes it: text, lists of text, and a mapping as the stranger it is. */
function textOf(value: YamlValue): unknown {
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.map(textOf) : {};
}

/** Only a bare `true` or `false` is a truth; anything else stays text, which the schema refuses. */
function booleanOf(value: YamlValue): unknown {
  if (value.kind !== 'text' || !value.plain || !/^(?:true|false)$/.test(value.text))
    return textOf(value);
  return value.text === 'true';
}
