import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualLink, manualPage } from './manual';

/** Name and language of each page of docs/manual. */
const PAGES = readdirSync('docs/manual')
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const [name = '', language] = file.split('.');
    return { name, language: language === 'ja' ? 'ja' : 'en' } as const;
  });

const pages = new Map<string, ReturnType<typeof manualPage>>();
/** A page of the manual, rendered once, however many links lead to it. */
function pageOf(name: string, language: 'ja' | 'en') {
  const key = `${language} ${name}`;
  const page = pages.get(key) ?? manualPage(name, language);
  pages.set(key, page);
  return page;
}

test.each([
  ['settings.md', 'docs/manual/start.md', '/preview/manual/settings'],
  ['look.ja.md#部品', 'docs/manual/start.ja.md', '/preview/manual/look#部品'],
  ['../import/zenn.ja.md', 'docs/manual/moving-in.ja.md', '/preview/manual/import/zenn'],
  ['manual/writing.md', 'docs/notation.md', '/preview/manual/writing'],
  ['../../CONTRIBUTING.md', 'docs/manual/start.md', null],
  ['https://example.com/a.md', 'docs/manual/start.md', undefined],
  ['/photo.jpg', 'docs/notation.md', undefined],
])('the link %s in %s leads to %s', (href, file, expected) => {
  expect(manualLink(href, file)).toBe(expected);
});

test.each(PAGES)(
  'every link of the page $name in $language leads to a heading or page of the manual',
  async ({ name, language }) => {
    const page = await pageOf(name, language);
    expect(page?.title).not.toBe('');
    for (const { href, to } of page?.rendered.links ?? []) {
      expect(to, href).not.toBeNull();
      const [path = '', fragment] = (to ?? '').split('#');
      const target =
        path === '' ? page : await pageOf(path.replace('/preview/manual/', ''), language);
      expect(target, href).toBeDefined();
      if (fragment) expect(target?.rendered.ids, href).toContain(decodeURIComponent(fragment));
    }
  },
);

test('both languages have the same pages', () => {
  const namesIn = (wanted: string) =>
    PAGES.filter(({ language }) => language === wanted).map(({ name }) => name);
  expect(namesIn('ja')).toEqual(namesIn('en'));
});

test.each(['../../package', 'none', 'START', ''])('%s is no page of the manual', async (name) => {
  expect(await manualPage(name, 'ja')).toBeUndefined();
});

test('the pictures of a page are in it', async () => {
  const sources = [
    ...((await pageOf('look', 'ja'))?.rendered.html ?? '').matchAll(/ src="([^"]*)"/g),
  ];
  expect(sources.length).toBeGreaterThan(0);
  for (const [, source] of sources) expect(source).toMatch(/^data:image\/webp;base64,UklGR/);
});
