import { readFileSync } from 'node:fs';
import { nearest } from '../../nearest-names';
import type { Problem } from '../../posts/problem';
import { placeInEnvironment, type SettingFault, sentencesOf } from '../../settings/fault';
import type { ReadSettings } from '../../settings/read-settings';
import type { PlaceOf } from './source-location';

/** The file of the settings, in the current folder. */
export const SETTINGS_FILE = 'site.config.ts';

/**
 * Gives faults of the settings their words, with the name or the time zone that was probably meant, and
 * their place in `site.config.ts`; a variable of the environment is its own place, and has line 0. They
 * are ordered by place, those of the environment last.
 *
 * @param source the text of `site.config.ts`, by default that of the current folder.
 */
export async function settingProblems(
  { faults, languages }: Pick<ReadSettings, 'faults' | 'languages'>,
  source = readFileSync(SETTINGS_FILE, 'utf8'),
): Promise<Problem[]> {
  if (faults.length === 0) return [];
  // A parser is loaded only where there is something to say.
  const { placesIn } = await import('./source-location');
  const placeOf = whereKnown(() => placesIn(source));
  const problems = faults.map((fault): Problem => {
    const variable = placeInEnvironment(fault, languages);
    const place = variable ? { line: 0, column: 0 } : placeOf(fault.path, fault.isName);
    const words = sentencesOf(withMeant(fault), languages);
    return {
      level: fault.level ?? 'error',
      rule: ruleOf(fault),
      file: variable ?? SETTINGS_FILE,
      ...place,
      ...words,
    };
  });
  return problems.sort(
    (a, b) => Number(a.line === 0) - Number(b.line === 0) || a.line - b.line || a.column - b.column,
  );
}

/** The places of a file; the beginning for all where the parser is behind the language. */
function whereKnown(read: () => PlaceOf): PlaceOf {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return () => ({ line: 1, column: 1 });
  }
}

/** Name of a fault among those of the posts: `settingUnknown`. */
export function ruleOf({ name }: Pick<SettingFault, 'name'>): string {
  return `setting${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** A fault with what was probably meant. */
function withMeant(fault: SettingFault): SettingFault {
  const { name, path, fact } = fault;
  const written = String(path.at(-1));
  if (name === 'unknown') {
    return { ...fault, fact: { ...fact, other: meantBy(written, fact.value.split(', ')) } };
  }
  if (fact.key !== 'timeZone' || name !== 'unusable') return fault;
  const zone = meantBy(fact.value.replaceAll("'", ''), Intl.supportedValuesOf('timeZone'));
  return zone === '' ? fault : { ...fault, fact: { ...fact, other: `timeZone: '${zone}'` } };
}

/** Names used elsewhere for a setting of this blog, which share no letters with it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
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
  href: 'path',
  text: 'label',
};

function meantBy(written: string, names: readonly string[]): string {
  const elsewhere = Object.hasOwn(ELSEWHERE, written.toLowerCase())
    ? ELSEWHERE[written.toLowerCase()]
    : undefined;
  if (elsewhere && names.includes(elsewhere)) return elsewhere;
  return nearest(written, names, 1)[0] ?? '';
}
