import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { firstLineNotUtf8 } from '../posts/files/read-text';
import type { Problem } from '../posts/problem';
import { site } from '../site';
import { SETTINGS_FILE } from './settings/problems';

/** An error for the settings, and for each style sheet and component of the owner, that is not UTF-8. */
export function encodingProblems(folder = 'site', settingsFile = SETTINGS_FILE): Problem[] {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    : [];
  const texts = names.filter((name) => /\.(?:css|[jt]sx?)$/i.test(name));
  return [settingsFile, ...texts.map((name) => join(folder, name))].flatMap((file): Problem[] => {
    const bytes = readFileSync(file);
    if (isUtf8(bytes)) return [];
    const fault = { name: 'notUtf8', line: firstLineNotUtf8(bytes) } as const;
    return [problemOf(fault, displayPath(file), site.language)];
  });
}
