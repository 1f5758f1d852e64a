import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { slotWords } from '../messages/slots';
import { displayPath } from '../posts/files/display-path';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/** The files of `site` that the engine reads, which may import others, by the file extensions of both. */
const READ = [
  { file: 'theme.css', stem: 'theme', extensions: ['.css'] },
  { file: 'slots.tsx', stem: 'slots', extensions: ['.js', '.jsx', '.ts', '.tsx'] },
];

/** A warning for each style sheet and component of the owner that nothing can use, because its entry file is missing. */
export function unusedSiteFiles(folder = 'site'): Problem[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  return READ.flatMap(({ file, stem, extensions }): Problem[] => {
    const candidates = names.filter((name) => extensions.includes(extname(name).toLowerCase()));
    const entries = [stem, ...extensions.map((extension) => stem + extension)];
    if (names.some((name) => entries.includes(name))) return [];
    return candidates.map((name) => ({
      level: 'warning',
      rule: 'siteFileUnused',
      file: displayPath(join(folder, name)),
      line: 1,
      column: 1,
      ...slotWords[site.language].unused(`site/${file}`),
    }));
  });
}
