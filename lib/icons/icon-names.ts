/** File names of the icons. */
export const ICON_NAMES = ['favicon.ico', 'icon.svg', 'apple-icon.png'] as const;
export type IconName = (typeof ICON_NAMES)[number];

/** `Content-Type` of each icon. */
export const ICON_TYPES: Readonly<Record<IconName, string>> = {
  'favicon.ico': 'image/x-icon',
  'icon.svg': 'image/svg+xml',
  'apple-icon.png': 'image/png',
};
