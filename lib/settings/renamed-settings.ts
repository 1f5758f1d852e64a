import type { SettingFault } from './fault';
import { shownValue } from './shown-value';

/**
 * Settings whose name has changed: the present name, by the former one. Files that still have the former name keep
 * working, so that a new version needs no edit of `site.config.ts` before it is there.
 */
const RENAMED_SETTINGS: Readonly<Record<string, string>> = {};

/**
 * Gives the settings their present names.
 *
 * @param config the default export of `site.config.ts`, of any type.
 * @returns the settings, and a warning for each former name. A former name beside its present one is unchanged, so
 * that the schema refuses it.
 */
export function withPresentNames(
  config: unknown,
  renamed: Readonly<Record<string, string>> = RENAMED_SETTINGS,
): { config: unknown; faults: SettingFault[] } {
  if (typeof config !== 'object' || config === null || Array.isArray(config))
    return { config, faults: [] };
  const faults: SettingFault[] = [];
  const entries = Object.entries(config).map(([key, value]) => {
    const present = Object.hasOwn(renamed, key) ? renamed[key] : undefined;
    if (present === undefined || Object.hasOwn(config, present)) return [key, value];
    const fact = { key, value: shownValue(value), other: present };
    faults.push({ name: 'renamed', level: 'warning', path: [key], isName: true, fact });
    return [present, value];
  });
  return { config: faults.length === 0 ? config : Object.fromEntries(entries), faults };
}
