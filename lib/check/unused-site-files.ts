import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { slotWords } from '../messages/slots';
import { displayPath } from '../posts/files/display-path';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/** The files of `site` that the engine reads, and the names of files that they may use or that an owner takes for them. */
const READ = [
  { file: 'theme.css', entries: /^theme\.css$/, used: /\.(?:css|less|sass|scss)$/i },
  { file: 'slots.tsx', entries: /^slots(?:\.[jt]sx?)?$/, used: /\.[jt]sx?$/i },
];

/** A warning for each style sheet and component of the owner that nothing can use, because its entry file is missing. */
export function unusedSiteFiles(folder = 'site'): Problem[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  return READ.flatMap(({ file, entries, used }): Problem[] => {
    if (names.some((name) => entries.test(name))) return [];
    return names
      .filter((name) => used.test(name))
      .map((name) => ({
        level: 'warning',
        rule: 'siteFileUnused',
        file: displayPath(join(folder, name)),
        line: 1,
        column: 1,
        ...slotWords[site.language].unused(`site/${file}`),
      }));
  });
}
