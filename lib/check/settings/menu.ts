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
 * A fault for each menu entry whose page or file does not exist. A missing page is only a warning when
 * `POSTS_DIR` is another folder than `posts`, because the settings were not written for those posts;
 * lib/pages/site-chrome then omits the entry.
 *
 * @param library the published posts.
 * @param folder the absolute path of the folder of posts.
 */
export function menuFaults(
  { menu }: Pick<Site, 'menu'>,
  library: Library,
  folder = postsFolder(),
): SettingFault[] {
  const isOtherFolder = folder !== resolve('posts');
  return menu.flatMap(({ path }, index): SettingFault[] => {
    const target = menuTarget(path, library);
    if (target === 'somewhere') return [];
    const [slug] = nearest(withoutQuery(path).replace(/^.*\//, ''), library.bySlug.keys(), 1);
    const other = slug === undefined || target === 'noFile' ? '' : `path: '/${slug}'`;
    const fact = { key: `menu[${index}].path`, value: shownValue(path), other };
    const name = target === 'noPage' ? 'menuNoPage' : 'menuNoFile';
    const level = target === 'noPage' && isOtherFolder ? 'warning' : 'error';
    return [{ name, level, path: ['menu', index, 'path'], fact }];
  });
}

/** The problems of the menu of this site, with messages and locations. */
export function menuProblems(library: Library): Promise<Problem[]> {
  return settingProblems({ faults: menuFaults(site, library), languages: [site.language] });
}
