import { parseAtomFeed } from 'feedsmith';
import { expect, test, vi } from 'vitest';
import { printAtom } from './atom';
import { faultsOfAtom, installed } from './schemas/validate';
import { hostileFeed, hostileHtmlSeen, hostileTextSeen } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

test('an independent parser reads the same data from the Atom feed', () => {
  const text = { value: hostileTextSeen };
  expect(parseAtomFeed(printAtom(hostileFeed))).toEqual({
    id: 'https://blog.example/nikki/',
    title: text,
    subtitle: text,
    updated: '2015-08-06T01:43:33+09:00',
    xml: { lang: 'ja' },
    links: [
      { href: 'https://blog.example/nikki/', rel: 'alternate', type: 'text/html' },
      { href: 'https://blog.example/nikki/atom.xml', rel: 'self', type: 'application/atom+xml' },
    ],
    authors: [{ name: hostileTextSeen, uri: 'https://hanako.example/?a=1&b="2"' }],
    entries: [
      {
        id: 'urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d',
        title: text,
        links: [
          { href: "https://blog.example/nikki/%E8%8A%B1'(1)", rel: 'alternate', type: 'text/html' },
        ],
        published: '2015-02-18T00:00:00+09:00',
        updated: '2015-08-06T01:43:33+09:00',
        categories: [{ term: hostileTextSeen }, { term: '本' }],
        summary: text,
        content: { type: 'html', value: hostileHtmlSeen },
        xml: { lang: 'en-GB' },
      },
      {
        id: 'urn:uuid:5383e47c-12c9-5d4c-971e-3bcc32c988a1',
        title: { value: 'こんにちは' },
        links: [{ href: 'https://blog.example/nikki/hello', rel: 'alternate', type: 'text/html' }],
        published: '2014-12-31T23:59:59+09:00',
        updated: '2014-12-31T23:59:59+09:00',
        content: { type: 'html' },
      },
    ],
  });
});

test.skipIf(!installed('jing'))(
  'jing finds the Atom feed valid by RFC 4287 (when installed)',
  () => {
    expect(faultsOfAtom(printAtom(hostileFeed))).toBe('');
  },
);

test.skipIf(!installed('jing'))('jing finds an error in an invalid feed (when installed)', () => {
  const broken = printAtom({ ...hostileFeed, updated: '2015-08-06' });
  expect(faultsOfAtom(broken)).toContain('updated');
});

test('without an author, the Atom feed has the site title as its author, which RFC 4287 requires', () => {
  const { authors, subtitle } = parseAtomFeed(
    printAtom({ ...hostileFeed, title: '夜更けのコード', description: '', author: undefined }),
  );
  expect(authors).toEqual([{ name: '夜更けのコード' }]);
  expect(subtitle).toBeUndefined();
});

const LICENSE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

test('a licence is in the rights of the Atom feed, and a link of RFC 4946', () => {
  const { rights, links } = parseAtomFeed(printAtom({ ...hostileFeed, license: LICENSE }));
  expect(rights).toEqual({ value: `${LICENSE.name} ${LICENSE.url}` });
  expect(links).toContainEqual({ href: LICENSE.url, rel: 'license' });
});
