import { createElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ArticleFacts } from '../../lib/pages/article-facts';
import type { Post } from '../../lib/posts/post';

vi.mock('../../lib/build-output/assets', () => ({
  assetPath: (name: string) => name,
  assetText: () => '',
}));
vi.mock('./slots', () => ({ slots: {} }));
afterEach(() => vi.resetModules());

/** Every setting that adds something to the page of a post. The words of the owner are numbers. */
const SETTINGS = {
  title: '1',
  url: 'https://1.example',
  author: { name: '2', bio: '3' },
  timeZone: 'Asia/Tokyo',
  seal: '4',
  menu: [{ label: '5', path: 'https://1.example/5' }],
  hatena: { stars: true },
  comments: true,
  share: ['copy', 'hatena'],
  social: [{ service: '6', url: 'https://1.example/6' }],
  license: { name: '7', url: 'https://1.example/7' },
};

const post = (slug: string, lang?: string): Post => ({
  kind: 'post',
  slug,
  title: slug,
  publishedOn: '2024-10-07',
  createdAt: new Date('2024-10-07T00:00:00Z'),
  updatedAt: new Date('2024-11-08T00:00:00Z'),
  tags: ['8'],
  draft: true,
  scheduled: true,
  lang,
  aliases: [],
  body: '',
  bodyLine: 1,
  file: `${slug}.md`,
});

/** The page of a post in `lang`, between other posts, on a site in `language`. */
async function pageOf(lang: string, language: string): Promise<string> {
  vi.doMock('../../site.config', () => ({ default: { ...SETTINGS, language } }));
  const { Article } = await import('./article');
  const { prerenderPage } = await import('../_prerender/prerender-page');
  const { interfaceLanguage } = await import('../../lib/interface-language');
  const [previous, shown, next] = [post('10'), post('11', lang), post('12')];
  const heading = (id: string) => ({ depth: 2, id, text: id });
  const facts: ArticleFacts = {
    post: shown,
    rendered: {
      html: '<figure class="code"></figure><a data-enlarge></a><a data-enlarge></a>',
      headings: [heading('13'), heading('14'), heading('15')],
      ids: [],
      links: [],
      pictures: [],
      files: [],
      embeds: [],
      text: '',
      excerpt: '',
      characters: 1,
      minutes: 1,
      sections: [],
      readings: [],
    },
    markdown: '/11.md',
    previous,
    next,
    series: { name: '16', index: 0, posts: [shown, previous] },
    backlinks: [previous],
    related: [next],
    versions: [shown],
    sameDay: [previous],
    posts: [next, shown, previous],
  };
  const { menu } = SETTINGS;
  const chrome = { years: ['2024'], hasTags: true, hasSeries: true, menu, homes: {} };
  const content = createElement(Article, facts);
  return prerenderPage({ content, language: interfaceLanguage(lang) }, chrome, []);
}

/** The words that a reader sees or hears in a page, and the texts of its scripts. */
function wordsOf(page: string): string {
  const body = page
    .slice(page.indexOf('<body>'))
    .replace(/<script type="application[^<]*<\/script>/, '');
  const named =
    /\s(?:aria-label|title|placeholder|data-(?!theme-switch|comments|sheet|server|stars|copy-link)[a-z]+)="([^"]*)"/g;
  const names = [...body.matchAll(named)].map(([, text = '']) => text);
  return [...names, ...body.split(/<[^>]*>/)].join(' ');
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

test('the page of an English post on a Japanese site has English words only', async () => {
  const page = await pageOf('en-GB', 'ja');
  const words = wordsOf(page);
  for (const word of [
    'Skip to content',
    'Archive',
    '7 October 2024',
    'Draft',
    'Contents',
    'Related',
  ])
    expect(words).toContain(word);
  for (const word of ['Comments', 'Part 1 of 2', 'Next part', 'The author', 'Copy the link'])
    expect(words).toContain(word);
  expect(words).not.toMatch(JAPANESE);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<article lang="en-GB">');
  // What is in the language of the site says so.
  expect(page).toContain('<a class="name" href="/" lang="ja">');
  expect(page).toContain('<li lang="ja"><a href="https://1.example/5">5</a></li>');
  expect(page).toContain('rel="prev" lang="ja">10</a>');
  expect(page).toContain('<span lang="ja">© 2024 2</span>');
});

test('the page of a Japanese post on an English site has Japanese words only', async () => {
  const page = await pageOf('ja', 'en');
  const words = wordsOf(page);
  for (const word of [
    '本文へ移動',
    '一覧',
    '2024年10月7日（月）',
    '下書き',
    '目次',
    '関連する記事',
  ])
    expect(words).toContain(word);
  const latin = new Set(words.match(/[a-z]+/gi));
  expect([...latin].sort()).toEqual(['Atom', 'Feed', 'JSON', 'Markdown', 'RSS']);
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('<article>');
  expect(page).toContain('rel="prev" lang="en">10</a>');
});

test('the page of a French post on a Japanese site has Japanese words', async () => {
  const page = await pageOf('fr', 'ja');
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('<article lang="fr">');
  expect(page).toContain('<ul class="marks" lang="ja">');
  expect(wordsOf(page)).toContain('2024年10月7日（月）');
});
