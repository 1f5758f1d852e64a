import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `SITE_URL` of the blog. */
export const SITE = 'https://blog.example';
/** The slug of each post, and lines of its front matter. */
export const POSTS: Record<string, string> = {
  日本語の記事: "publishedOn: 2015-02-18\naliases: ['/旧い名前', '/entry/old%20(1)', '/price$5']",
  '100%達成': 'publishedOn: 2015-02-19',
  'C#入門': "publishedOn: 2015-02-19\naliases: ['/c-sharp']",
  'quote"s': "publishedOn: 2015-02-20\naliases: ['/old.md']",
  'a+b(括弧)': 'publishedOn: 2015-02-21',
  // nginx compares paths of a map without regard to case: this alias must not redirect the post to itself.
  readme: 'publishedOn: 2015-02-22\naliases: [/README]',
  [`${'長'.repeat(66)}`]: `publishedOn: 2015-02-23\naliases: ['/${'旧'.repeat(66)}']`,
};
/** Former paths, decoded, and the slug of the post to which each redirects. */
export const FORMER_PATHS: [path: string, slug: string][] = [
  ['/旧い名前', '日本語の記事'],
  ['/entry/old (1)', '日本語の記事'],
  ['/price$5', '日本語の記事'],
  ['/2015/02/18/日本語の記事', '日本語の記事'],
  ['/2015/02/18/anything', '日本語の記事'],
  ['/blog/2015/02/18/日本語の記事', '日本語の記事'],
  ['/2015/02/19/C#入門', 'C#入門'],
  ['/2015/02/19/100%達成', '100%達成'],
  ['/c-sharp', 'C#入門'],
  ['/2015/02/20', 'quote"s'],
  ['/README', 'readme'],
  ['/old.md', 'quote"s'],
  [`/${'旧'.repeat(66)}`, '長'.repeat(66)],
];

/** Creates a folder and writes the posts into it. */
export function writePosts(folder: string): void {
  mkdirSync(folder);
  for (const [slug, lines] of Object.entries(POSTS)) {
    const text = `---\ntitle: '題 ${slug}'\n${lines}\n---\n${'本文です。'.repeat(300)}\n`;
    writeFileSync(join(folder, `${slug}.md`), text);
  }
}
