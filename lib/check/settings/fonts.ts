import { readFileSync } from 'node:fs';
import { errorCode } from '../../error-code';
import { FONT_USES, fontPath, isFont } from '../../look/font-files';
import type { Problem } from '../../posts/problem';
import type { SettingFault } from '../../settings/fault';
import { shownValue } from '../../settings/shown-value';
import type { Site } from '../../settings/site-settings';
import { site } from '../../site';
import { settingProblems } from './problems';

/** A fault for each font of the settings that does not exist, or is no font. */
export function fontFaults(fonts: Site['fonts'], pathOf = fontPath): SettingFault[] {
  return FONT_USES.flatMap((use): SettingFault[] => {
    const file = fonts[use];
    const name = file === undefined ? undefined : faultOf(pathOf(file));
    if (!name) return [];
    const fact = { key: `fonts.${use}`, value: shownValue(file), other: '' };
    return [{ name, path: ['fonts', use], fact }];
  });
}

function faultOf(path: string): 'fontMissing' | 'fontUnusable' | undefined {
  try {
    return isFont(readFileSync(path)) ? undefined : 'fontUnusable';
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return 'fontMissing';
  }
}

/** The problems of the fonts of this site, with messages and locations. */
export function fontProblems(): Promise<Problem[]> {
  return settingProblems({ faults: fontFaults(site.fonts), languages: [site.language] });
}
