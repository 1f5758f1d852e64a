import type { Site } from '../settings/site-settings';

/** What the setting `fonts` has a file for. */
export const FONT_USES = ['titles', 'text'] as const;
export type FontUse = (typeof FONT_USES)[number];

/** Whether pages have fonts of the owner. */
export function hasFonts(fonts: Site['fonts']): boolean {
  return FONT_USES.some((use) => fonts[use] !== undefined);
}
