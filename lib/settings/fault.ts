import type { z } from 'zod';
import type { Language } from '../messages/language';
import { keyOfKind, settingKinds } from '../messages/setting-kinds';
import {
  inEnvironment,
  type SettingFact,
  type SettingFaultName,
  settings as words,
} from '../messages/settings';
import { nearest } from '../nearest-names';
import { allowedWords } from './allowed-words';
import { SECRET_VARIABLES } from './environment';
import { shownValue } from './shown-value';

/** An error or warning about `site.config.ts` or the environment, before it has a message and a position. */
export interface SettingFault {
  name: SettingFaultName;
  /** Default: `error`. */
  level?: 'error' | 'warning';
  /** The environment variable; `undefined` for a setting of `site.config.ts`. */
  variable?: string;
  /** The property names and indexes from the default export to the value. */
  path: readonly PropertyKey[];
  /** Whether the fault is in the name of the setting, not in its value. */
  isName?: boolean;
  fact: SettingFact;
}

/** Whether a fault stops every command; the others are warnings. */
export function isError({ level = 'error' }: Pick<SettingFault, 'level'>): boolean {
  return level === 'error';
}

/** One fault for each value that a schema error mentions. */
export function faultsOf(error: z.ZodError, input: unknown, isEnvironment = false): SettingFault[] {
  const faults = new Map<string, SettingFault>();
  // Report only the first issue of a value, as later ones follow from it.
  for (const issue of error.issues.flatMap(unionIssues)) {
    for (const fault of faultsOfIssue(issue, input, isEnvironment)) {
      if (!faults.has(fault.fact.key)) faults.set(fault.fact.key, fault);
    }
  }
  return [...faults.values()];
}

/**
 * For a union, the issues of the alternative that is nearest to the value; any other issue is returned alone.
 */
function unionIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const nearest = issue.errors.find((issues) =>
    issues.every(({ code, path }) => code === 'unrecognized_keys' || path.length > 0),
  );
  if (!nearest) return [issue];
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function faultsOfIssue(issue: z.core.$ZodIssue, input: unknown, isEnvironment: boolean) {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key): SettingFault => {
      const fullPath = [...path, key];
      const fact = {
        key: printedKey(fullPath),
        value: namesUnder(printedKey(path)).join(', '),
        other: '',
      };
      return { name: 'unknown', path: fullPath, isName: true, fact };
    });
  }
  const key = printedKey(path);
  const written = valueAt(input, path);
  const {
    value = shownValue(written),
    correction = nearest(String(written), allowedWords(issue), 1)[0],
  }: { value?: string; correction?: string } = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const variable = isEnvironment ? key : undefined;
  const isSecret = SECRET_VARIABLES.has(key);
  const fact = {
    key,
    value: isSecret ? '' : value,
    other: correctedLine(path, written, correction, isEnvironment),
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

/**
 * The line to write instead, such as `seal: '夜'` or `SITE_URL=https://example.com`; `''` when it is unknown.
 */
function correctedLine(
  path: readonly PropertyKey[],
  written: unknown,
  correction: string | undefined,
  isEnvironment: boolean,
): string {
  const names = path.filter((key) => typeof key === 'string');
  const name = names.at(-1) ?? '';
  if (isEnvironment) return correction === undefined ? '' : `${name}=${correction}`;
  if (typeof written === 'string') {
    if (name === 'author' || (path[0] === 'authors' && path.length === 2))
      return `${name}: { name: ${shownValue(written.trim())} }`;
    if (
      /^(?:true|false|\d+)$/.test(written) &&
      /^(?:cards|markdown|trainingCrawlers|related|comments|hatena|stars|ruby|postsPerPage|trustProxy)$/.test(
        name,
      )
    )
      return `${name}: ${written}`;
  }
  if (correction === undefined) return '';
  const value = shownValue(correction);
  return typeof path.at(-1) === 'number' ? `${name}: [${value}]` : `${name}: ${value}`;
}

/** The path of a setting as the owner would write it: `menu[0].path`. */
export function printedKey(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}

/** The names that are allowed within a setting; for the empty key, the names of all settings. */
function namesUnder(key: string): string[] {
  const prefix = key === '' ? '' : `${keyOfKind(key)}.`;
  return Object.keys(settingKinds)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((name) => /^[a-z]+$/i.test(name) && name !== name.toUpperCase());
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    input,
  );
}

/**
 * The message about a fault: what is wrong, why it matters, how to fix it. Several languages are joined with
 * ` / `.
 */
export function faultMessages({ name, fact }: SettingFault, languages: readonly Language[]) {
  const messages = languages.map((language) => words[language][name](fact));
  const joined = (key: 'what' | 'why' | 'mend') =>
    messages.map((message) => message[key]).join(' / ');
  return { what: joined('what'), why: joined('why'), mend: joined('mend') };
}

/**
 * How messages refer to the environment variable of a fault; `undefined` when the fault is in
 * `site.config.ts`.
 */
export function environmentVariableLabel(
  { variable }: SettingFault,
  [language = 'ja']: readonly Language[],
) {
  return variable === undefined ? undefined : inEnvironment[language](variable);
}
