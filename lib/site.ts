import config from '../site.config';
import { environmentVariableLabel, faultMessages, isError } from './settings/fault';
import { type ReadSettings, readSettings } from './settings/read-settings';
import type { Site } from './settings/site-settings';

/** Thrown when the settings are invalid. lib/check/settings also reports the lines of the file. */
class SettingsError extends Error {
  override name = 'SettingsError';
  constructor({ faults, languages }: ReadSettings) {
    const blocks = faults.filter(isError).map((fault) => {
      const { what, why, mend } = faultMessages(fault, languages);
      const location = environmentVariableLabel(fault, languages) ?? 'site.config.ts';
      return `${location}\n  ${what}\n  ${why}\n  → ${mend}`;
    });
    super(`\n${blocks.join('\n\n')}\n`);
  }
}

/**
 * The settings of this process. Next.js in development continues with the valid ones and shows the errors
 * (app/_preview/template.tsx).
 *
 * @throws SettingsError in any other process when a setting is invalid.
 */
export const settings = readSettings(config, process.env);
const isShown = process.env.NODE_ENV === 'development' && process.env.NEXT_RUNTIME === 'nodejs';
if (settings.faults.some(isError) && !isShown) throw new SettingsError(settings);

/** The site as configured for this process. */
export const site: Site = settings.site;
