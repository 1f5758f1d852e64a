import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STYLE_SHEETS } from '../style-sheets';
import { printPages } from './print-pages';
import type { PrintedPage } from './printed-pages';

const SHEETS = STYLE_SHEETS.map((sheet) => ({ ...sheet, text: `.${sheet.name}{}` }));

test('the other posts get pages like the sample, with the style sheets they need', async () => {
  const build = buildOf(pageOf('朝', '<p>朝の本文</p>'));
  expect(
    await print(build, ['朝', '<p>朝の本文</p>'], ['夜', '<p>夜<img src="/a.png" alt=""/></p>']),
  ).toBe(1);
  expect(htmlOf(build, '朝')).toBe(pageOf('朝', '<p>朝の本文</p>'));
  expect(htmlOf(build, '夜')).toBe(
    pageOf(
      '夜',
      '<p>夜<img src="/a.png" alt=""/></p>',
      '<style>.site{}</style><style>.pictures{}</style>',
    ),
  );
});

test('hosts find a printed page as though Next.js had made it', async () => {
  const build = buildOf(pageOf('朝', ''));
  await print(build, ['朝', ''], ['夜', '']);
  const { routes } = JSON.parse(readFileSync(join(build, 'prerender-manifest.json'), 'utf8'));
  expect(routes['/夜']).toEqual({
    srcRoute: '/[slug]',
    initialHeaders: { 'x-nextjs-prerender': '1' },
    dataRoute: '/夜.rsc',
    htmlSize: Buffer.byteLength(pageOf('夜', '')),
  });
  const meta = JSON.parse(readFileSync(join(build, 'server', 'app', '夜.meta'), 'utf8'));
  expect(meta).toEqual({
    headers: { 'x-nextjs-prerender': '1' },
    // Without it, the server of Next.js renders the page anew, with its scripts.
    routeCache: { key: '/route-cache/APP_PAGE/8be5/$/夜', isFallback: false },
  });
  expect(existsSync(join(build, 'server', 'app', '夜.rsc'))).toBe(true);
});

test('a slug with a mark of URLs has the name that Next.js gives it', async () => {
  const build = buildOf(pageOf('朝', ''));
  await print(build, ['朝', ''], ['何?#1', ''], ['100%', '']);
  expect(htmlOf(build, '何%3F%231')).toBe(pageOf('何?#1', ''));
  expect(htmlOf(build, '100％')).toBe(pageOf('100%', ''));
});

test.each([
  ['differs from what is printed', pageOf('朝', '<p>Next.jsだけが知る本文</p>')],
  ['has its parts elsewhere', pageOf('朝', '').replace('<main id="content">', '<main>')],
])('where a sample %s, nothing is printed', async (_, sample) => {
  const build = buildOf(sample);
  const before = readFileSync(join(build, 'prerender-manifest.json'), 'utf8');
  expect(await print(build, ['朝', ''], ['夜', ''])).toBeUndefined();
  expect(readFileSync(join(build, 'prerender-manifest.json'), 'utf8')).toBe(before);
});

function pageOf(slug: string, main: string, styles = '<style>.site{}</style>'): string {
  return `<head><title>${slug}</title><meta name="description" content=""/><link rel="canonical" href="/${slug}"/><meta property="og:title" content="${slug}"/>${styles}<link rel="expect" href="#shown-first" blocking="render"/></head><body><main id="content">${main}</main><template id="shown-first"></template></body>`;
}

/** A build in which Next.js made the page of 朝. */
function buildOf(sample: string): string {
  const build = mkdtempSync(join(tmpdir(), 'print-pages-'));
  const app = join(build, 'server', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, '朝.html'), sample);
  const headers = { 'x-nextjs-prerender': '1', 'x-next-cache-tags': '_N_T_/朝' };
  const routeCache = { key: '/route-cache/APP_PAGE/8be5/$/朝', isFallback: false };
  const meta = { headers, segmentPaths: ['/_tree'], routeCache };
  writeFileSync(join(app, '朝.meta'), JSON.stringify(meta));
  const entry = { srcRoute: '/[slug]', initialHeaders: headers, dataRoute: '/朝.rsc', htmlSize: 1 };
  const routes = { '/朝': entry };
  writeFileSync(join(build, 'prerender-manifest.json'), JSON.stringify({ version: 4, routes }));
  return build;
}

function print(build: string, ...posts: [slug: string, main: string][]) {
  async function* printed(): AsyncGenerator<PrintedPage> {
    for (const [slug, main] of posts) {
      yield {
        route: '/[slug]',
        path: `/${slug.replace('%', '％')}`,
        title: `<title>${slug}</title><meta name="description" content=""/>`,
        canonical: `<link rel="canonical" href="/${slug}"/>`,
        sharing: `<meta property="og:title" content="${slug}"/>`,
        main,
      };
    }
  }
  return printPages(build, printed(), SHEETS);
}

function htmlOf(build: string, name: string): string {
  return readFileSync(join(build, 'server', 'app', `${name}.html`), 'utf8');
}
