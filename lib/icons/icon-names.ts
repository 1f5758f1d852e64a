/** The icons of the site and their `Content-Type`. */
export const ICON_TYPES = {
  'favicon.ico': 'image/x-icon',
  'icon.svg': 'image/svg+xml',
  'apple-icon.png': 'image/png',
} as const;

export type IconName = keyof typeof ICON_TYPES;

/** The icons in the order of {@link ICON_TYPES}. */
export const ICON_NAMES: readonly IconName[] = ['favicon.ico', 'icon.svg', 'apple-icon.png'];
