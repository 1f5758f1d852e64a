import { resolve } from 'node:path';
import { nearest } from '../../nearest-names';
import { postsFolder } from '../../posts/all-posts';
import type { Library } from '../../posts/load';
import type { Problem } from '../../posts/problem';
import { menuTarget } from '../../redirects/menu-target';
import type { SettingFault } from '../../settings/fault';
import { shownValue } from '../../settings/shown-value';
import type { Site } from '../../settings/site-settings';
import { site } from '../../site';
import { withoutQuery } from '../../url-decoding';
import { settingProblems } from './problems';

/**
 * An error for each entry of the menu that leads nowhere. A missing page is only a warning where `POSTS_DIR`
 * names another folder than `posts`, as the settings were not written for those posts; the menu leaves the
 * entry out then (lib/pages/site-chrome).
 *
 * @param library what the built site has, without drafts.
 * @param folder of the posts, absolute.
 */
export function menuFaults(
  { menu }: Pick<Site, 'menu'>,
  library: Library,
  folder = postsFolder(),
): SettingFault[] {
  const isOtherFolder = folder !== resolve('posts');
  return menu.flatMap(({ path }, index): SettingFault[] => {
    const end = menuTarget(path, library);
    if (end === 'somewhere') return [];
    const [slug] = nearest(withoutQuery(path).replace(/^.*\//, ''), library.bySlug.keys(), 1);
    const other = slug === undefined || end === 'noFile' ? '' : `path: '/${slug}'`;
    const fact = { key: `menu[${index}].path`, value: shownValue(path), other };
    const name = end === 'noPage' ? 'menuNoPage' : 'menuNoFile';
    const level = end === 'noPage' && isOtherFolder ? 'warning' : 'error';
    return [{ name, level, path: ['menu', index, 'path'], fact }];
  });
}

/** The faults of the menu of this site, with their words and places. */
export function menuProblems(library: Library): Promise<Problem[]> {
  return settingProblems({ faults: menuFaults(site, library), languages: [site.language] });
}
