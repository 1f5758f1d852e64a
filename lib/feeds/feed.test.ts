import { expect, test, vi } from 'vitest';
import { feedOf } from './feed';
import { postWith, renderedWith, site } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

const older = postWith({ createdAt: new Date('2015-02-18T08:00:00+09:00') });
const newer = postWith({
  slug: 'C# & 50%',
  title: 'C# & 50%',
  publishedOn: '2015-03-01',
  createdAt: new Date('2015-03-01T10:00:00+09:00'),
  updatedAt: new Date('2015-03-02T10:00:00+09:00'),
  description: '書いた人の言葉',
  tags: ['本', '花'],
  lang: 'en',
  image: '/pictures/a.png',
});

test('a feed may be empty', () => {
  const { entries, updated } = feedOf(site, [], new Map());
  expect({ entries, updated }).toEqual({ entries: [], updated: '1970-01-01T09:00:00+09:00' });
});

test('a feed has the facts of the site, and the posts in the given order', () => {
  const rendered = new Map([
    [older, renderedWith({})],
    [newer, renderedWith({ html: '<p><a href="#a">a</a> <img src="/b.png"></p>' })],
  ]);
  expect(feedOf(site, [newer, older], rendered)).toEqual({
    title: '花と本 & <草>',
    description: '読んだ本と、見た花。',
    language: 'ja',
    author: { name: '山田 花子', url: 'https://hanako.example/' },
    home: 'https://blog.example/nikki',
    updated: '2015-03-02T10:00:00+09:00',
    entries: [
      {
        id: expect.stringMatching(/^urn:uuid:/),
        url: 'https://blog.example/nikki/C%23%20%26%2050%25',
        title: 'C# & 50%',
        html: '<p><a href="https://blog.example/nikki/C%23%20%26%2050%25#a">a</a> <img src="https://blog.example/b.png"></p>',
        summary: '書いた人の言葉',
        published: '2015-03-01T10:00:00+09:00',
        updated: '2015-03-02T10:00:00+09:00',
        tags: ['本', '花'],
        language: 'en',
        image: 'https://blog.example/pictures/a.png',
      },
      {
        id: 'urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d',
        url: 'https://blog.example/nikki/%E8%8A%B1%E8%A6%8B',
        title: '花見',
        html: '<p>桜が咲きました。</p>',
        summary: '桜が咲きました。',
        published: '2015-02-18T08:00:00+09:00',
        updated: '2015-02-18T08:00:00+09:00',
        tags: [],
        language: undefined,
        image: undefined,
      },
    ],
  });
});

test('updated is the newest change, even of an old post', () => {
  const changed = { ...older, updatedAt: new Date('2020-01-01T00:00:00Z') };
  const rendered = new Map([
    [newer, renderedWith({})],
    [changed, renderedWith({})],
  ]);
  expect(feedOf(site, [newer, changed], rendered).updated).toBe('2020-01-01T09:00:00+09:00');
});

test('the text of a right-to-left post has its direction', () => {
  const post = postWith({ lang: 'he' });
  const { entries } = feedOf(
    site,
    [post],
    new Map([[post, renderedWith({ html: '<p>שלום</p>' })]]),
  );
  expect(entries[0]?.html).toBe('<div dir="rtl"><p>שלום</p></div>');
});

test('a post without text has no summary', () => {
  const rendered = new Map([[older, renderedWith({ excerpt: '' })]]);
  expect(feedOf(site, [older], rendered).entries[0]?.summary).toBeUndefined();
});

test('formulas stay MathML with their TeX, and their references link to the page', () => {
  const html =
    '<p>式<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>と<a href="#eq-a">(1)</a></p>';
  const rendered = new Map([[older, renderedWith({ html })]]);
  expect(feedOf(site, [older], rendered).entries[0]?.html).toBe(
    html.replace('#eq-a', 'https://blog.example/nikki/%E8%8A%B1%E8%A6%8B#eq-a'),
  );
});
