import config from '../site.config';
import { placeInEnvironment, sentencesOf } from './settings/fault';
import { type ReadSettings, readSettings } from './settings/read-settings';
import type { Site } from './settings/site-settings';

/** Thrown where the settings cannot be used. lib/check/settings knows the lines of the file too. */
class SettingsError extends Error {
  override name = 'SettingsError';
  constructor({ faults, languages }: ReadSettings) {
    const blocks = faults.map((fault) => {
      const { what, why, mend } = sentencesOf(fault, languages);
      const place = placeInEnvironment(fault, languages) ?? 'site.config.ts';
      return `${place}\n  ${what}\n  ${why}\n  → ${mend}`;
    });
    super(`\n${blocks.join('\n\n')}\n`);
  }
}

/**
 * The settings as read for this process. A server of Next.js in development goes on with those that are
 * right, and shows what is wrong with the others (app/template.dev.tsx).
 *
 * @throws SettingsError anywhere else, when there is anything wrong with them.
 */
export const settings = readSettings(config, process.env);
const isShown = process.env.NODE_ENV === 'development' && process.env.NEXT_RUNTIME === 'nodejs';
if (settings.faults.length > 0 && !isShown) throw new SettingsError(settings);

/** The site as configured for this process. */
export const site: Site = settings.site;
