import { isPublicFile } from '../../posts/files/public-file';
import type { Library } from '../../posts/load';
import type { Problem } from '../../posts/problem';
import { menuTarget } from '../../redirects/menu-target';
import { printedKey, type SettingFault } from '../../settings/fault';
import { shownValue } from '../../settings/shown-value';
import type { Site } from '../../settings/site-settings';
import { site } from '../../site';
import { withoutQuery } from '../../url-decoding';
import { settingProblems } from './problems';

/**
 * A fault for each file of `public` that a setting names and that does not exist, and for each link of a setting
 * that leads nowhere within the site. The menu has its own check.
 *
 * @param library the published posts.
 */
export function targetFaults(
  { author, authors, social, head }: Pick<Site, 'author' | 'authors' | 'social' | 'head'>,
  library: Library,
): SettingFault[] {
  const people = [
    // With a key, the author is one of the others.
    ...(author && author.key === undefined ? [{ path: ['author'], person: author }] : []),
    ...Object.entries(authors).map(([key, person]) => ({ path: ['authors', key], person })),
  ];
  const pictures = people.flatMap(({ path, person: { picture } }) =>
    picture ? [{ path: [...path, 'picture'], value: picture }] : [],
  );
  const scripts = head.script.map(({ src }, index) => ({
    path: ['head', 'script', index, 'src'],
    value: src,
  }));
  const accounts = [
    { path: [], social },
    ...Object.entries(authors).map(([key, each]) => ({ path: ['authors', key], ...each })),
  ].flatMap(({ path, social }) =>
    social.map(({ url }, index) => ({ path: [...path, 'social', index, 'url'], value: url })),
  );
  const links = head.link.map(({ href }, index) => ({
    path: ['head', 'link', index, 'href'],
    value: href,
  }));
  return [
    ...[...pictures, ...scripts]
      .filter(({ value }) => value.startsWith('/') && !isPublicFile(withoutQuery(value)))
      .map((setting) => ({ ...setting, name: 'noPublicFile' as const })),
    ...[...accounts, ...links]
      .filter(({ value }) => value.startsWith('/') && menuTarget(value, library) !== 'somewhere')
      .map((setting) => ({ ...setting, name: 'noTarget' as const })),
  ].map(({ name, path, value }) => ({
    name,
    path,
    fact: { key: printedKey(path), value: shownValue(value), other: '' },
  }));
}

/** The problems of these settings of this site, with messages and locations. */
export function targetProblems(library: Library): Promise<Problem[]> {
  return settingProblems({ faults: targetFaults(site, library), languages: [site.language] });
}
