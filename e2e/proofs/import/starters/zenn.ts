import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from './starter';

/**
 * Makes a repository with zenn-cli: an article `notation-00000` and so on for each text, and a book whose chapters have the
 * first of them.
 *
 * @returns the name and version of the tool.
 */
export function makeZenn(folder: string, texts: readonly string[]): string {
  run(folder, 'npm', 'init', '--yes');
  run(folder, 'npm', 'install', 'zenn-cli');
  run(folder, 'npx', 'zenn', 'init');
  cpSync('e2e/proofs/import/blogs/zenn/images', join(folder, 'images'), { recursive: true });
  for (const [index, text] of texts.entries()) {
    const slug = `notation-${String(index).padStart(5, '0')}`;
    const options = ['--slug', slug, '--title', `記法${index}`, '--published', 'true'];
    run(folder, 'npx', 'zenn', 'new:article', ...options);
    appendFileSync(join(folder, 'articles', `${slug}.md`), withPicture(text));
  }
  const slug = 'book-of-notation';
  run(
    folder,
    'npx',
    'zenn',
    'new:book',
    '--slug',
    slug,
    '--title',
    '記法の本',
    '--published',
    'true',
  );
  for (const [index, name] of ['example1', 'example2'].entries()) {
    const file = join(folder, 'books', slug, `${name}.md`);
    const front = readFileSync(file, 'utf8').replace('title: ""', `title: "章${index}"`);
    writeFileSync(file, `${front}\n${withPicture(texts[index] ?? '')}\n`);
  }
  return `zenn-cli ${versionOf(folder, 'zenn-cli')}`;
}

function withPicture(text: string): string {
  return `\n${text.replaceAll('/photo.jpg', '/images/tide.png')}\n`;
}
