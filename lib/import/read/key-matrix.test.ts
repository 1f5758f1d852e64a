import { expect, test } from 'vitest';
import { KINDS } from '../kinds';
import { blogFolder, readAll } from '../testing/blogs';

/** Keys that a post of any system may have, with values that no reader ignores as empty. */
const KEYS: Record<string, string> = {
  title: 'T',
  date: '2020-01-02',
  tags: '[a]',
  description: 'D',
  author: 'A Person',
  authors: '[Another]',
  math: 'true',
  toc: 'true',
  layout: 'wide',
  type: 'note',
  resources: '[{ src: a.png }]',
  weight: '3',
  id: 'x1',
  comments: 'true',
  sitemap: '{ priority: 1 }',
  series: 'S',
  pin: 'true',
  sticky: 'often',
  rating: '5',
  location: 'Kyoto',
};
/** The keys that every system uses for what the new post has, too. */
const USED = ['title', 'date', 'tags', 'description', 'series', 'author', 'authors', 'pin'];

const FILES: Record<string, string> = {
  hexo: 'source/_posts/a.md',
  hugo: 'content/posts/a.md',
  jekyll: '_posts/2020-01-02-a.md',
  next: 'posts/a.md',
  astro: 'src/content/blog/a.md',
  eleventy: 'posts/a.md',
};

test.each(Object.entries(FILES))(
  'every key of a post of %s is used, or named in its notes',
  async (kind, file) => {
    const lines = Object.entries(KEYS).map(([key, value]) => `${key}: ${value}`);
    const path = blogFolder({ [file]: `---\n${lines.join('\n')}\n---\n本文\n` });
    const source = await KINDS[kind]?.open({ path, timeZone: 'Asia/Tokyo' });
    const [post] = source ? await readAll(source) : [];
    const named = (post?.notes ?? []).map(({ value }) => value.replace(/:.*$/s, ''));
    const missing = Object.keys(KEYS).filter((key) => !USED.includes(key) && !named.includes(key));
    expect(missing).toEqual([]);
  },
);
