import { expect, test, vi } from 'vitest';
import { printOpenSearch } from './opensearch';
import { site } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

test('the OpenSearch document has the search URL with the base path, and a name of 16 characters', () => {
  const text = printOpenSearch({
    ...site,
    title: 'とても長い名前のブログ & その他のノートの集まり',
  });
  expect(text).toContain('template="https://blog.example/nikki/search?q={searchTerms}"');
  expect(text).toContain('<ShortName>とても長い名前のブログ &#x26; その</ShortName>');
});
