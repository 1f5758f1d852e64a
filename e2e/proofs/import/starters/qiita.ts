import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from './starter';

/** Where Qiita keeps pictures. */
const PICTURE = 'https://qiita-image-store.s3.amazonaws.com/0/1/photo.jpg';

/**
 * Makes a repository with Qiita CLI: an article `notation-00000` and so on for each text, with the id and the time that
 * Qiita gives it when it is published.
 *
 * @returns the name and version of the tool.
 */
export function makeQiita(folder: string, texts: readonly string[]): string {
  run(folder, 'npm', 'init', '--yes');
  run(folder, 'npm', 'install', '@qiita/qiita-cli');
  run(folder, 'npx', 'qiita', 'init');
  const names = texts.map((_, index) => `notation-${String(index).padStart(5, '0')}`);
  run(folder, 'npx', 'qiita', 'new', ...names);
  for (const [index, text] of texts.entries()) {
    const file = join(folder, 'public', `${names[index]}.md`);
    const made = readFileSync(file, 'utf8')
      .replace('id: null', `id: ${String(index).padStart(20, 'a')}`)
      .replace("updated_at: ''", "updated_at: '2026-04-01T09:00:00+09:00'")
      .replace(/# new article body\s*$/, '');
    writeFileSync(file, `${made}\n${text.replaceAll('/photo.jpg', PICTURE)}\n`);
  }
  return `Qiita CLI ${versionOf(folder, '@qiita/qiita-cli')}`;
}
