import { parseFragment, serialize } from 'parse5';
import { expect, test, vi } from 'vitest';
import { blogPostingOf, toScriptText } from './json-ld';
import { hostileText, postWith, renderedWith, site } from './testing/entries';
import { webSiteOf } from './web-site';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

test('the data of a post has its dates, author and tags', () => {
  const post = postWith({
    createdAt: new Date('2015-02-18T21:30:00+09:00'),
    updatedAt: new Date('2015-08-06T01:43:33+09:00'),
    tags: ['花', '春'],
    image: '/a.png',
  });
  expect(blogPostingOf(site, post, renderedWith({}))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: '花見',
    description: '桜が咲きました。',
    image: 'https://blog.example/a.png',
    datePublished: '2015-02-18T21:30:00+09:00',
    dateModified: '2015-08-06T01:43:33+09:00',
    author: { '@type': 'Person', name: '山田 花子', url: 'https://hanako.example/' },
    inLanguage: 'ja',
    keywords: ['花', '春'],
    mainEntityOfPage: 'https://blog.example/nikki/%E8%8A%B1%E8%A6%8B',
  });
});

test('a post of a series is a part of it', () => {
  const post = postWith({ series: { name: '庭', order: 3 } });
  expect(blogPostingOf(site, post, renderedWith({})).isPartOf).toEqual({
    '@type': 'CreativeWorkSeries',
    name: '庭',
    url: 'https://blog.example/nikki/series/%E5%BA%AD',
  });
});

test('a translation names its original, and an original its translations', () => {
  const original = postWith({ slug: 'niwa' });
  const english = postWith({ slug: 'niwa.en', lang: 'en', translationOf: 'niwa' });
  const french = postWith({ slug: 'jardin', lang: 'fr', translationOf: 'niwa' });
  const works = (post: typeof original, versions: (typeof original)[]) => {
    const data = blogPostingOf(site, post, renderedWith({}), versions);
    return [data.inLanguage, data.translationOfWork?.['@id'], data.workTranslation];
  };
  const all = [original, english, french];
  expect(works(original, all)).toEqual([
    'ja',
    undefined,
    [
      { '@id': 'https://blog.example/nikki/niwa.en' },
      { '@id': 'https://blog.example/nikki/jardin' },
    ],
  ]);
  expect(works(english, all)).toEqual(['en', 'https://blog.example/nikki/niwa', undefined]);
  expect(works(original, [original])).toEqual(['ja', undefined, undefined]);
  // Its original is not published.
  expect(works(french, [english, french])).toEqual(['fr', undefined, undefined]);
});

test('missing facts of a post are omitted', () => {
  const text = toScriptText(
    blogPostingOf(site, postWith({ lang: 'en' }), renderedWith({ excerpt: '' })),
  );
  expect(Object.keys(JSON.parse(text))).toEqual([
    '@context',
    '@type',
    'headline',
    'datePublished',
    'dateModified',
    'author',
    'inLanguage',
    'mainEntityOfPage',
  ]);
});

test.each([
  hostileText,
  '</script><img onerror=x>',
  '<!--<script>',
  '\u2028\u2029',
  '&lt;/script&gt;',
])('text cannot close the script element: %j', (text) => {
  const script = toScriptText({ text });
  const html = `<script type="application/ld+json">${script}</script><p>after</p>`;
  expect(script).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(script)).toEqual({ text });
  expect(serialize(parseFragment(html))).toBe(html);
});

test('without an author or a description, the data has none', () => {
  const plain = { ...site, author: undefined, description: '' };
  const post = JSON.parse(toScriptText(blogPostingOf(plain, postWith({}), renderedWith({}))));
  expect(post).not.toHaveProperty('author');
  const home = JSON.parse(toScriptText(webSiteOf(plain)));
  expect(Object.keys(home)).toEqual([
    '@context',
    '@type',
    'name',
    'url',
    'inLanguage',
    'potentialAction',
  ]);
});

test('the data has the licence, and the picture of the author as an absolute URL', () => {
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  const author = { name: '山田 花子', picture: '/写真 1.jpg', bio: '花の人' };
  const full = { ...site, author, license };
  const expected = {
    author: {
      '@type': 'Person',
      name: '山田 花子',
      image: 'https://blog.example/nikki/%E5%86%99%E7%9C%9F%201.jpg',
    },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const post = blogPostingOf(full, postWith({}), renderedWith({}));
  for (const data of [post, webSiteOf(full)]) {
    expect(JSON.parse(toScriptText(data))).toMatchObject(expected);
  }
});
