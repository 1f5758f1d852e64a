import type { Library } from '../../posts/load';
import type { Problem } from '../../posts/problem';
import { menuEnd } from '../../redirects/menu';
import { nearest } from '../../redirects/nearest';
import type { SettingFault } from '../../settings/fault';
import { shownValue } from '../../settings/shown-value';
import { type Site, site } from '../../site';
import { settingProblems } from './problems';

/**
 * A fault for each entry of the menu that leads nowhere: a warning where it names a page, since the menu
 * leaves it out (lib/frame), which another folder of posts may call for; an error where it names a file.
 *
 * @param library what the built site has, without drafts.
 */
export function menuFaults({ menu }: Pick<Site, 'menu'>, library: Library): SettingFault[] {
  return menu.flatMap(({ path }, index): SettingFault[] => {
    const end = menuEnd(path, library);
    if (end === 'somewhere') return [];
    const [slug] = nearest(
      path.replace(/[?#].*$/s, '').replace(/^.*\//, ''),
      library.bySlug.keys(),
      1,
    );
    const other = slug === undefined || end === 'noFile' ? '' : `path: '/${slug}'`;
    const fact = { key: `menu[${index}].path`, value: shownValue(path), other };
    const name = end === 'noPage' ? 'menuNoPage' : 'menuNoFile';
    const level = end === 'noPage' ? 'warning' : 'error';
    return [{ name, level, path: ['menu', index, 'path'], fact }];
  });
}

/** The faults of the menu of this site, with their words and places. */
export function menuProblems(library: Library): Promise<Problem[]> {
  return settingProblems({ faults: menuFaults(site, library), languages: [site.language] });
}
