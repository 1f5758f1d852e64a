import { expect, test } from 'vitest';
import { withPages } from './built-library';
import { libraryOf } from './fixtures';

test('a post the build made no page of is not known, nor are its aliases', () => {
  const library = libraryOf(
    { slug: '100%', aliases: ['/before'] },
    { slug: '花見', aliases: ['/old'] },
    { slug: '明日', aliases: ['/soon'] },
  );
  // A sign of percent stands wide in the name of a page.
  const { posts, bySlug } = withPages(library, new Set(['/', '/花見', '/100％']));
  expect(posts.map(({ slug }) => slug)).toEqual(['100%', '花見']);
  expect([...bySlug.keys()]).toEqual(['100%', '花見']);
});
