import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `SITE_URL` of the blog. */
export const SITE = 'https://blog.example';

/** Slugs that need escapes in URLs, or that have a meaning in paths, Next.js or Unicode normalization. */
export const SLUGS = [
  '100%達成',
  'C#入門',
  'a+b',
  'R&D',
  'what?',
  'quote"s',
  '(括弧)',
  'Ａ全角',
  'が',
  '\u304D\u3099',
  '👩‍💻',
  `${'あ'.repeat(66)}ab`,
  '%E3%81%82',
  '...dots',
  'trailing.',
  '-leading',
  "it's",
  'a=b;c,d@e$f',
  'ＮＦＫＣ％',
  '[slug]',
  '[...all]',
  '[[...any]]',
  'a[b]c',
  '(.)seen',
  '(..)up',
  '@slot',
  '(group)',
];

/**
 * Writes a post for each slug, published on successive days. Each post links to itself by a path of an
 * earlier blog that contains the day, which `formerPaths` in `site.config.ts` resolves to the post of that day.
 */
export function writePosts(folder: string): void {
  for (const [index, slug] of SLUGS.entries()) {
    const day = `2020-01-${String(index + 1).padStart(2, '0')}`;
    const quoted = slug.replaceAll("'", "''");
    const [file, line] = slug.startsWith('.') ? ['dots', `slug: '${quoted}'\n`] : [slug, ''];
    const body = `[この記事](${SITE}/blog/${day.replaceAll('-', '/')}/former.html)`;
    const text = `---\ntitle: '題 ${quoted}'\n${line}publishedOn: ${day}\ntags: ['[印%+&#${index}]']\n---\n${body}\n`;
    writeFileSync(join(folder, `${file}.md`), text);
  }
}
