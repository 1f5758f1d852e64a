import { readdirSync, readFileSync } from 'node:fs';

/** Facts of a sample post, read with regular expressions instead of with the code under test. */
export interface SamplePost {
  slug: string;
  title: string;
  day: string;
  created: string;
  tags: string[];
  headings: number;
}

/** Returns the published posts of `posts/` without translations, which the lists do not show, newest first. */
export function samplePosts(): SamplePost[] {
  return readdirSync('posts')
    .filter((name) => name.endsWith('.md') && !name.endsWith('.en.md'))
    .map((name) => ({ name, text: readFileSync(`posts/${name}`, 'utf8') }))
    .filter(({ text }) => !/^draft: true$/m.test(text))
    .map(({ name, text }) => ({
      slug: (field(text, 'slug') || name.slice(0, -'.md'.length)).normalize('NFC'),
      title: field(text, 'title'),
      day: field(text, 'publishedOn'),
      created: field(text, 'createdAt'),
      tags: field(text, 'tags')
        .replace(/^\[|\]$/g, '')
        .split(/,\s*/)
        .filter(Boolean),
      headings: text.replace(/^```.*?^```/gms, '').match(/^#{2,3} /gm)?.length ?? 0,
    }))
    .sort((a, b) => (a.day + a.created < b.day + b.created ? 1 : -1));
}

function field(text: string, name: string): string {
  const frontMatter = text.slice(0, text.indexOf('\n---\n', 4));
  return (
    new RegExp(`^${name}: *(.*)$`, 'm').exec(frontMatter)?.[1]?.replace(/^'(.*)'$/, '$1') ?? ''
  );
}

/** Paths of pages, at least one for each kind of page. */
export const PAGE_OF_EACH_KIND = [
  '/',
  '/はじめに',
  '/Markdownのすべて',
  '/コードの見せ方',
  '/埋め込みとリンクカード',
  '/light-pages',
  '/強調が日本語で効かない理由.en',
  '/languages/en',
  '/about',
  '/archive',
  '/archive/2026',
  '/tags',
  '/tags/日本語',
  '/series',
  '/series/書き方の手引き',
  '/authors',
  '/authors/みどり',
  '/URLを長生きさせる',
  '/search',
  '/no-such-page',
];
