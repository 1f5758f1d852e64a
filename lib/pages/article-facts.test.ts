import { expect, test, vi } from 'vitest';
import { renderedWith } from '../feeds/testing/entries';
import { libraryOf } from '../redirects/testing/library';
import { articleFacts } from './article-facts';
import { relate } from './related/relations';

vi.mock('../site', async () => ({ site: (await import('../feeds/testing/entries')).site }));
vi.mock('../cards/share-picture', () => ({ sharePicture: async () => undefined }));
vi.mock('./published-markdown', () => ({ publishedMarkdownPath: async () => undefined }));
vi.mock('./related/relations-of-library', () => ({
  relationsOf: async () =>
    relate(
      library.posts,
      new Map(
        library.posts.map(({ slug }) => [
          slug,
          {
            // Every post has one rare word in common with every other, and links to the English garden.
            terms: new Map([['garden', 1]]),
            links: new Set(slug === 'news' || slug === 'sora' ? ['niwa.en'] : []),
          },
        ]),
      ),
    ),
}));

const english = (slug: string, publishedOn: string, more = {}) =>
  ({ slug, publishedOn, lang: 'en', ...more }) as const;
/** Newest first. */
const library = libraryOf(
  english('news', '2020-09-01'),
  { slug: 'umi', publishedOn: '2020-08-01' },
  english('niwa.en', '2020-07-01', { translationOf: 'niwa', related: ['sora'] }),
  { slug: 'niwa', publishedOn: '2020-06-01' },
  { slug: 'sora', publishedOn: '2020-05-01' },
  english('sora.en', '2020-04-01', { translationOf: 'sora' }),
  english('old', '2020-03-01'),
);

async function factsOf(slug: string) {
  const post = library.bySlug.get(slug);
  if (!post) throw new Error(slug);
  const facts = await articleFacts(post, renderedWith({}), library);
  const slugs = (list: readonly { slug: string }[]) => list.map((each) => each.slug);
  return {
    around: [facts.previous?.slug, facts.next?.slug],
    backlinks: slugs(facts.backlinks),
    related: slugs(facts.related),
    versions: slugs(facts.versions),
  };
}

test('the posts around a translation are in its language, except those that its author names', async () => {
  expect(await factsOf('niwa.en')).toEqual({
    around: ['sora.en', 'news'],
    backlinks: ['news'],
    related: ['sora', 'old'],
    versions: ['niwa', 'niwa.en'],
  });
});

test('the posts around a post in the language of the site are those of the home page', async () => {
  expect(await factsOf('niwa')).toEqual({
    around: ['sora', 'umi'],
    backlinks: [],
    related: ['news', 'old'],
    versions: ['niwa', 'niwa.en'],
  });
});
