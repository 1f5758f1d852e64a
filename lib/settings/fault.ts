import type { z } from 'zod';
import type { Language } from '../messages/language';
import { settingKinds } from '../messages/setting-kinds';
import {
  inEnvironment,
  type SettingFact,
  type SettingFaultName,
  settings as words,
} from '../messages/settings';
import { SECRET_VARIABLES } from './environment';
import { shownValue } from './shown-value';

/** Something wrong with `site.config.ts` or the environment, before it has words and a place. */
export interface SettingFault {
  name: SettingFaultName;
  /** An error when left out. */
  level?: 'error' | 'warning';
  /** A variable of the environment; `undefined` of what is in `site.config.ts`. */
  variable?: string;
  /** Names and numbers that lead from the default export to the value. */
  path: readonly PropertyKey[];
  /** Whether the name is wrong, not its value. */
  isName?: boolean;
  fact: SettingFact;
}

/** A fault for each value of some settings that an error of their schema names. */
export function faultsOf(error: z.ZodError, input: unknown, isEnvironment = false): SettingFault[] {
  const faults = new Map<string, SettingFault>();
  // The first issue of a value explains the rest: what is no text cannot be one line either.
  for (const issue of error.issues.flatMap(ownIssues)) {
    for (const fault of faultsOfIssue(issue, input, isEnvironment)) {
      if (!faults.has(fault.fact.key)) faults.set(fault.fact.key, fault);
    }
  }
  return [...faults.values()];
}

/** Of a value that may be of several kinds, the issues of the kind it is nearest to. */
function ownIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.find((issues) =>
    issues.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0),
  );
  if (!inside) return [issue];
  return inside.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

function faultsOfIssue(issue: z.core.$ZodIssue, input: unknown, isEnvironment: boolean) {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key): SettingFault => {
      const full = [...path, key];
      const fact = { key: shownKey(full), value: namesUnder(shownKey(path)).join(', '), other: '' };
      return { name: 'unknown', path: full, isName: true, fact };
    });
  }
  const key = shownKey(path);
  const written = valueAt(input, path);
  const { value = shownValue(written), mended }: { value?: string; mended?: string } =
    issue.code === 'custom' ? (issue.params ?? {}) : {};
  const variable = isEnvironment ? key : undefined;
  const isSecret = SECRET_VARIABLES.has(key);
  const fact = {
    key,
    value: isSecret ? '' : value,
    other: mendedLine(path, written, mended, isEnvironment),
  };
  return [{ name: nameOf(issue.message, path, written), variable, path, fact }];
}

function nameOf(message: string, path: readonly PropertyKey[], written: unknown): SettingFaultName {
  if (isFaultName(message)) return message;
  if (path.length === 0) return 'notSettings';
  return written === undefined ? 'missing' : 'unusable';
}

function isFaultName(name: string): name is SettingFaultName {
  return Object.hasOwn(words.ja, name);
}

/** What to write, where that is known: `seal: '夜'`, `SITE_URL=https://example.com`. */
function mendedLine(
  path: readonly PropertyKey[],
  written: unknown,
  mended: string | undefined,
  isEnvironment: boolean,
): string {
  const names = path.filter((key) => typeof key === 'string');
  const name = names.at(-1) ?? '';
  if (isEnvironment) return mended === undefined ? '' : `${name}=${mended}`;
  if (typeof written === 'string') {
    if (name === 'author') return `author: { name: ${shownValue(written.trim())} }`;
    if (
      /^(?:true|false|\d+)$/.test(written) &&
      /^(?:cards|comments|hatena|stars|ruby|postsPerPage|trustProxy)$/.test(name)
    )
      return `${name}: ${written}`;
  }
  if (mended === undefined) return '';
  const value = shownValue(mended);
  return typeof path.at(-1) === 'number' ? `${name}: [${value}]` : `${name}: ${value}`;
}

/** `menu[0].path` */
function shownKey(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}

/** The names a setting may have within it; without a key, those of all settings. */
function namesUnder(key: string): string[] {
  const before = key === '' ? '' : `${key.replace(/\[\d+\]/g, '[]')}.`;
  return Object.keys(settingKinds)
    .filter((name) => name.startsWith(before))
    .map((name) => name.slice(before.length))
    .filter((name) => /^[a-z]+$/i.test(name) && name !== name.toUpperCase());
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    input,
  );
}

/** What is wrong, why it matters and how to mend it; in every language when it is not known which. */
export function sentencesOf({ name, fact }: SettingFault, languages: readonly Language[]) {
  const all = languages.map((language) => words[language][name](fact));
  const together = (key: 'what' | 'why' | 'mend') => all.map((one) => one[key]).join(' / ');
  return { what: together('what'), why: together('why'), mend: together('mend') };
}

/** The variable of a fault of the environment, as a place; `undefined` of another fault. */
export function placeInEnvironment(
  { variable }: SettingFault,
  [language = 'ja']: readonly Language[],
) {
  return variable === undefined ? undefined : inEnvironment[language](variable);
}
