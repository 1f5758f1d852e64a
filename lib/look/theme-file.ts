import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The owner's style sheet, relative to the project. */
export const THEME_FILE = join('site', 'theme.css');

/** Whether the owner has a style sheet. */
export function hasTheme(): boolean {
  return existsSync(/* turbopackIgnore: true */ join(process.cwd(), THEME_FILE));
}
