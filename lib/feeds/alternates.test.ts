import { expect, test, vi } from 'vitest';
import { versionsOf } from '../posts/views/translations';
import { alternatesOf, homeVersions, postVersions } from './alternates';
import { postWith } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

const posts = [
  postWith({ slug: '庭', lang: 'ja' }),
  postWith({ slug: '庭.en', lang: 'en', translationOf: '庭' }),
  postWith({ slug: 'hong-kong', lang: 'zh-Hant-HK', translationOf: '庭' }),
  postWith({ slug: 'alone' }),
];
const [original, english, chinese, alone] = posts.map((post) =>
  alternatesOf(postVersions(versionsOf(posts, post))),
);

// The guidelines of https://developers.google.com/search/docs/specialty/international/localized-versions
test.each([
  [
    'every version lists itself and all others, with a fallback for other languages',
    original?.map(({ hreflang }) => hreflang),
    ['ja', 'en', 'zh-Hant-HK', 'x-default'],
  ],
  [
    'URLs are fully qualified',
    original?.map(({ href }) => href),
    [
      'https://blog.example/nikki/%E5%BA%AD',
      'https://blog.example/nikki/%E5%BA%AD.en',
      'https://blog.example/nikki/hong-kong',
      'https://blog.example/nikki/%E5%BA%AD',
    ],
  ],
  ['versions link to each other: English has the same links', english, original],
  ['versions link to each other: Chinese has the same links', chinese, original],
  ['a post in one language has none', alone, []],
])('%s', (_, read, expected) => {
  expect(read).toEqual(expected);
});

test('the home page is the version of the lists in the language of the site', () => {
  expect(homeVersions(posts)).toEqual([
    { language: 'ja', path: '/nikki' },
    { language: 'en', path: '/nikki/languages/en' },
    { language: 'zh-Hant-HK', path: '/nikki/languages/zh-Hant-HK' },
  ]);
});
