import { expect, test, vi } from 'vitest';
import { entryId } from './entry-id';
import { postWith } from './testing/entries';

// Expected values from Python: uuid.uuid5(uuid.UUID('b831629c-e664-47ec-a427-15a5e43d0d75'), '2015-02-18/花見')
test.each([
  ['2015-02-18', '花見', 'urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d'],
  ['2024-01-01', 'hello', 'urn:uuid:5383e47c-12c9-5d4c-971e-3bcc32c988a1'],
])('the id of the post of %s called %s is its name-based UUID', (publishedOn, slug, id) => {
  expect(entryId(postWith({ publishedOn, slug }))).toBe(id);
});

test('an id stays the same with another text, date of change, host or base path', async () => {
  const before = entryId(postWith({}));
  vi.resetModules();
  vi.stubEnv('SITE_URL', 'https://moved.example');
  vi.stubEnv('BASE_PATH', 'elsewhere');
  const moved = await import('./entry-id');
  expect(moved.entryId(postWith({ title: '別の題', updatedAt: new Date(0), body: 'x' }))).toBe(
    before,
  );
  vi.unstubAllEnvs();
});

test('a post with a new slug or day keeps the id of its first publication', () => {
  const renamed = {
    publishedOn: '2016-01-01',
    slug: 'cherry',
    firstPublishedAs: '2015-02-18/花見',
  };
  expect(entryId(postWith(renamed))).toBe('urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d');
});
