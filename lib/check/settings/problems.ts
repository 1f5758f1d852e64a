import { readFileSync } from 'node:fs';
import { nearest } from '../../nearest-names';
import type { Problem } from '../../posts/problem';
import { environmentVariableLabel, faultMessages, type SettingFault } from '../../settings/fault';
import type { ReadSettings } from '../../settings/read-settings';
import type { LocationOf } from './source-location';

/** The settings file, relative to the current folder. */
export const SETTINGS_FILE = 'site.config.ts';

/**
 * Turns faults of the settings into problems, with a message, a suggestion for a mistyped name or time zone, and
 * the location in `site.config.ts`. A fault of an environment variable has the variable as its file, and line 0.
 *
 * @param source the text of `site.config.ts`, by default that in the current folder.
 * @returns the problems ordered by location, those of the environment last.
 */
export async function settingProblems(
  { faults, languages }: Pick<ReadSettings, 'faults' | 'languages'>,
  source = readFileSync(SETTINGS_FILE, 'utf8'),
): Promise<Problem[]> {
  if (faults.length === 0) return [];
  // The parser is loaded only when there is a fault.
  const { locationsIn } = await import('./source-location');
  const locationOf = locationsOrStart(() => locationsIn(source));
  const problems = faults.map((fault): Problem => {
    const variable = environmentVariableLabel(fault, languages);
    const location = variable ? { line: 0, column: 0 } : locationOf(fault.path, fault.isName);
    const words = faultMessages(withSuggestion(fault), languages);
    return {
      level: fault.level ?? 'error',
      rule: ruleOf(fault),
      file: variable ?? SETTINGS_FILE,
      ...location,
      ...words,
    };
  });
  return problems.sort(
    (a, b) => Number(a.line === 0) - Number(b.line === 0) || a.line - b.line || a.column - b.column,
  );
}

/** The locations in a file; always its beginning when it uses syntax that is newer than the parser. */
function locationsOrStart(read: () => LocationOf): LocationOf {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return () => ({ line: 1, column: 1 });
  }
}

/** The rule name of a fault in reports, such as `settingUnknown`. */
export function ruleOf({ name }: Pick<SettingFault, 'name'>): string {
  return `setting${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** The fault with the name or time zone that the owner probably meant. */
function withSuggestion(fault: SettingFault): SettingFault {
  const { name, path, fact } = fault;
  const written = String(path.at(-1));
  if (name === 'unknown') {
    return { ...fault, fact: { ...fact, other: similarName(written, fact.value.split(', ')) } };
  }
  if (fact.key !== 'timeZone' || name !== 'unusable') return fault;
  const zone = similarName(fact.value.replaceAll("'", ''), Intl.supportedValuesOf('timeZone'));
  return zone === '' ? fault : { ...fault, fact: { ...fact, other: `timeZone: '${zone}'` } };
}

/** Names that other programs use for a setting of this blog, and that are not spelt similarly. */
const SYNONYMS: Readonly<Record<string, string>> = {
  name: 'title',
  sitename: 'title',
  subtitle: 'description',
  tagline: 'description',
  lang: 'language',
  locale: 'language',
  domain: 'url',
  tz: 'timeZone',
  icon: 'seal',
  nav: 'menu',
  navigation: 'menu',
  links: 'menu',
  perpage: 'postsPerPage',
  paginate: 'postsPerPage',
  ga: 'analytics',
  googleanalytics: 'analytics',
  measurementid: 'id',
  websiteid: 'id',
  siteid: 'id',
  avatar: 'picture',
  sns: 'social',
  href: 'path',
  text: 'label',
};

/** The synonym of a name, or else the name with the most similar spelling; `''` when there is none. */
function similarName(written: string, names: readonly string[]): string {
  const synonym = Object.hasOwn(SYNONYMS, written.toLowerCase())
    ? SYNONYMS[written.toLowerCase()]
    : undefined;
  if (synonym && names.includes(synonym)) return synonym;
  return nearest(written, names, 1)[0] ?? '';
}
