import { sitePath } from '../urls';
import { ICON_TYPES, type IconName } from './icon-names';

/** A `<link>` to an icon. */
interface IconLink {
  url: string;
  sizes?: string;
  type: string;
}

/**
 * The icon links of every page. The sizes of an owner's `favicon.ico` are unknown. If the owner has a
 * `favicon.ico` but no `icon.svg`, the `icon.svg` of the build is not linked, because browsers would prefer it to
 * the owner's icon.
 *
 * @param isOwn whether the owner put a file of this name into `public`.
 */
export function iconLinks(isOwn: (name: IconName) => boolean): {
  icon: IconLink[];
  apple: IconLink[];
} {
  const link = (name: IconName, sizes?: string): IconLink => ({
    url: sitePath(`/${name}`),
    ...(sizes !== undefined && { sizes }),
    type: ICON_TYPES[name],
  });
  const hasScalable = !isOwn('favicon.ico') || isOwn('icon.svg');
  return {
    icon: [
      link('favicon.ico', isOwn('favicon.ico') ? undefined : '48x48'),
      ...(hasScalable ? [link('icon.svg', 'any')] : []),
    ],
    apple: [link('apple-icon.png', isOwn('apple-icon.png') ? undefined : '180x180')],
  };
}
