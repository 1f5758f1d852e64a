import { type ProblemName, problems } from '../../messages/problems';
import type { Fault } from '../fault';
import { guessDay } from './guess-day';
import { type FrontMatter, pageSchema, postSchema, seriesSchema } from './schema';
import { unknownKeyFault } from './unknown-key';
import { type Clock, unpublishedByOwnKeys } from './unpublished-marks';
import { valueFault } from './value-fault';
import type { YamlEntry, YamlPosition, YamlValue } from './yaml';

/** The schemas of each kind of file for one time zone. Building them is slow, so callers build them once. */
export interface Schemas {
  post: ReturnType<typeof postSchema>;
  page: ReturnType<typeof pageSchema>;
  series: ReturnType<typeof seriesSchema>;
}

/** Builds the schemas. Days and times without an offset are read in `timeZone` (IANA name). */
export function schemasFor(timeZone: string): Schemas {
  return {
    post: postSchema(timeZone),
    page: pageSchema(timeZone),
    series: seriesSchema(timeZone),
  };
}

/** Keys whose line is ignored when its value is empty. An empty title or day is an error instead. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set([
  'slug',
  'description',
  'tags',
  'series',
  'related',
  'author',
  'authors',
  'image',
  'lang',
  'translationOf',
  'aliases',
  'createdAt',
  'updatedAt',
  'math',
]);

/** Keys whose value is `true` or `false`. */
const BOOLEANS: ReadonlySet<string> = new Set(['math', 'pinned', 'related']);

/** The result of a check: the data, unless a fault is an error, and every fault. */
export interface Checked {
  data?: FrontMatter;
  faults: Fault[];
}

/**
 * Validates the entries of a front matter against its schema, and warns of unknown keys and doubtful values.
 *
 * @param clock the time zone of the site, and the current time, which decides what is in the future.
 */
export function checkFrontMatter(
  entries: readonly YamlEntry[],
  schema: Schemas[keyof Schemas],
  clock: Clock,
): Checked {
  const knownKeys = Object.keys(schema.shape);
  const isUnpublished = unpublishedByOwnKeys(entries, clock);
  const warnings = entries.flatMap(
    (entry) => unknownKeyFault(entry, knownKeys, clock, isUnpublished) ?? valueFault(entry) ?? [],
  );
  const input: Record<string, unknown> = {};
  for (const { key, value } of entries) {
    if (!knownKeys.includes(key)) continue;
    // An empty `draft:` is an error: it does not say clearly that the post may be published.
    if (key === 'draft') input[key] = value === null ? '' : toBoolean(value);
    else if (value !== null && !(MAY_BE_EMPTY.has(key) && isEmpty(value))) {
      input[key] = BOOLEANS.has(key)
        ? toBoolean(value)
        : key === 'series'
          ? toSeries(value)
          : toInput(value);
    }
  }
  const { success, data, error } = schema.safeParse(input);
  if (success) return { data, faults: warnings };
  const errors = new Map<string, Fault>();
  // Report only the first issue of a value. Others follow from it: what is not text is not one line of text
  // either.
  for (const { path, message } of error.issues.toReversed()) {
    errors.set(path.join(), faultOfIssue(path, message, entries, clock));
  }
  return { faults: [...[...errors.values()].reverse(), ...warnings].reduce(mergeCause, []) };
}

/**
 * For Array.reduce: adds a fault to a list. When the fault explains why a required key is missing (the key is
 * misspelt, or its value is a comment), it replaces the fault `required` as an error, so that the author sees
 * one message, not two.
 */
function mergeCause(faults: Fault[], fault: Fault): Fault[] {
  const requiredIndex = faults.findIndex(
    ({ name, fact }) =>
      name === 'required' &&
      fact?.key === (fault.name === 'cutByComment' ? fault.fact?.key : fault.fact?.other),
  );
  if (fault.level !== 'warning' || requiredIndex === -1) return [...faults, fault];
  return faults.with(requiredIndex, { ...fault, level: 'error' });
}

function faultOfIssue(
  path: readonly PropertyKey[],
  message: string,
  entries: readonly YamlEntry[],
  { timeZone }: Clock,
): Fault {
  const [key, index] = path;
  const entry = entries.find((candidate) => candidate.key === key);
  const value = entry?.value ?? null;
  // When a list holds something other than text, the position is that of the first such item.
  const item =
    value?.kind === 'list'
      ? value.items.find(({ kind }, itemIndex) =>
          index === undefined ? kind !== 'text' : itemIndex === index,
        )
      : value?.kind === 'mapping'
        ? value.entries.find((inner) => inner.key === index)?.value
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

function isEmpty(value: YamlValue): boolean {
  return value.kind === 'text' && value.text.trim() === '';
}

/** A value as input of the schema: text, or a list. A mapping becomes `{}`, which no schema accepts. */
function toInput(value: YamlValue): unknown {
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.map(toInput) : {};
}

/** A series as input of the schema: its name, or a mapping whose `order` is a number. */
function toSeries(value: YamlValue): unknown {
  if (value.kind !== 'mapping') return toInput(value);
  const entries = value.entries.map(({ key, value: inner }) => {
    const input = inner ? toInput(inner) : undefined;
    const isNumber = key === 'order' && typeof input === 'string' && /^\d{1,9}$/.test(input);
    return [key, isNumber ? Number(input) : input] as const;
  });
  return Object.fromEntries(entries);
}

/** Only unquoted `true` and `false` are booleans. Anything else stays text, which the schema refuses. */
function toBoolean(value: YamlValue): unknown {
  if (value.kind !== 'text' || !value.plain || !/^(?:true|false)$/.test(value.text))
    return toInput(value);
  return value.text === 'true';
}
