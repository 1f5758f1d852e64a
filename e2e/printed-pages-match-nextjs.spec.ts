import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PAGES_FOLDER, pageFile, responsePageFile } from '../lib/build-output/page-files';
import { copyProject } from './support/copy-project';
import { startServer } from './support/server';

// `npm run build` prints the pages with React's static renderer. `next build` alone, in a folder without any
// build, renders the same modules with the App Router. Its pages are the reference: except for the parts
// listed below, a printed page must have the same bytes.

/** For each kind of page the file that npm run build prints, and the name of the file that Next.js writes. */
const PAGES: Record<string, [printed: string, reference: string]> = {
  home: [pageFile('/'), 'index'],
  'later list page': [pageFile('/page/2'), 'page/2'],
  post: [pageFile('/Markdownのすべて'), 'Markdownのすべて'],
  'post in another language': [pageFile('/light-pages'), 'light-pages'],
  'post with pictures': [pageFile('/写真の置き方'), '写真の置き方'],
  'post with embeds': [pageFile('/埋め込みとリンクカード'), '埋め込みとリンクカード'],
  'standalone page': [pageFile('/about'), 'about'],
  archive: [pageFile('/archive'), 'archive'],
  year: [pageFile('/archive/2015'), 'archive/2015'],
  'day with several posts': [pageFile('/archive/2015/06/06'), 'archive/2015/06/06'],
  'list of tags': [pageFile('/tags'), 'tags'],
  tag: [pageFile('/tags/日記'), 'tags/日記'],
  'list of series': [pageFile('/series'), 'series'],
  series: [pageFile('/series/書き方の手引き'), 'series/書き方の手引き'],
  'list of authors': [pageFile('/authors'), 'authors'],
  author: [pageFile('/authors/みどり'), 'authors/みどり'],
  'post with authors': [pageFile('/URLを長生きさせる'), 'URLを長生きさせる'],
  'post of a series': [pageFile('/コードの見せ方'), 'コードの見せ方'],
  translation: [pageFile('/強調が日本語で効かない理由.en'), '強調が日本語で効かない理由.en'],
  language: [pageFile('/languages/en'), 'languages/en'],
  search: [pageFile('/search'), 'search'],
  404: [responsePageFile('/404'), '_not-found'],
  '404 of a day': [responsePageFile('/missing/2015'), 'missing/2015'],
  'frame of comments': [responsePageFile('/comments/ja'), 'comments/frame/ja'],
  'frame of comments in another language': [responsePageFile('/comments/en'), 'comments/frame/en'],
};

/** Parts that only the pages of Next.js have, and why printed pages do not need them. */
const ONLY_IN_REFERENCE: [part: RegExp, reason: string][] = [
  [
    /<link rel="preload" as="script"[^>]* href="\/_next\/[^>]*>/g,
    'preloads scripts of the framework',
  ],
  [/<script src="\/_next\/[^>]*><\/script>/g, 'no page of the site needs scripts of the framework'],
  [/<script id="_R_">.*?<\/script>/gs, 'starts these scripts'],
  [
    /<script[^>]*>(?:\(self|self)\.__next_f.*?<\/script>/gs,
    'the page as React Server Component payload, for these scripts',
  ],
  [/<div hidden=""><!--\$--><!--\/\$--><\/div>/g, 'placeholder for streamed metadata'],
  [/<!--.*?-->/gs, 'comments by which React finds the parts of a page to hydrate'],
];

/** Parts that only printed pages have. */
const ONLY_IN_PRINTED: [part: RegExp, reason: string][] = [
  [/<link rel="expect"[^>]*>/g, 'blocks rendering: lib/site-build/render-blocking.ts'],
  [/<template id="shown-first"><\/template>/g, 'the element that the link waits for'],
];

/** Style sheets. A page of Next.js has all of them, a printed page only those that it needs. */
const STYLES = /<style>.*?<\/style>/gs;

const ENVIRONMENT = {
  POSTS_DIR: 'posts',
  SITE_URL: 'https://example.com',
  BASE_PATH: '',
  SOURCE_DATE_EPOCH: '4102444800',
  COMMENTS: 'on',
  DATABASE_URL: 'file::memory:',
  NEXT_TELEMETRY_DISABLED: '1',
  // Playwright has set it to test.
  NODE_ENV: 'production',
} as const;
let project = '';

test.beforeAll(() => {
  test.setTimeout(400_000);
  project = copyProject('plain-build-');
  for (let number = 1; number <= 17; number++) {
    const day = number < 3 ? '2015-06-06' : `2015-07-${String(number).padStart(2, '0')}`;
    const lines = [
      '---',
      `title: 記事${number}`,
      `publishedOn: ${day}`,
      'tags: [日記]',
      ...(number === 5 ? ['pinned: true'] : []),
      '---',
      '',
      '本文。',
    ];
    writeFileSync(join(project, 'posts', `記事${number}.md`), lines.join('\n'));
  }
  const { status, stdout, stderr } = spawnSync('npx', ['next', 'build'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT },
  });
  expect(status, stdout + stderr).toBe(0);
});
test.afterAll(() => rmSync(project, { recursive: true }));

test('every kind of page is printed as Next.js renders it', () => {
  for (const [kind, [printed, reference]] of Object.entries(PAGES)) {
    const printedHtml = readFileSync(join(project, PAGES_FOLDER, printed), 'utf8');
    const referenceHtml = readFileSync(
      join(project, '.next', 'server', 'app', `${reference}.html`),
      'utf8',
    );
    const printedStyles: string[] = printedHtml.match(STYLES) ?? [];
    const referenceStyles: string[] = referenceHtml.match(STYLES) ?? [];
    expect.soft(printedStyles.length, kind).toBeGreaterThan(0);
    expect
      .soft(
        referenceStyles.filter((text) => printedStyles.includes(text)),
        kind,
      )
      .toEqual(printedStyles);
    const expected = without(referenceHtml, ONLY_IN_REFERENCE).replace(STYLES, '');
    // To the 404 page, which has this element already, Next.js adds another one.
    const withoutDuplicate = expected.replace(
      /(<meta name="robots" content="noindex"\/>)(.*?)\1/s,
      '$2$1',
    );
    const actual = without(printedHtml, ONLY_IN_PRINTED).replace(STYLES, '');
    expect.soft(linesOf(actual), kind).toEqual(linesOf(withoutDuplicate));
  }
});

test('every feed and icon has the bytes that its route handler returns', () => {
  for (const name of [
    'rss.xml',
    'atom.xml',
    'feed.json',
    'sitemap.xml',
    'robots.txt',
    'icon.svg',
  ]) {
    const printed = readFileSync(join(project, PAGES_FOLDER, name));
    const reference = readFileSync(
      join(project, '.next', 'server', 'app', 'resolve', `${name}.body`),
    );
    expect.soft(printed.equals(reference), name).toBe(true);
  }
  for (const name of [
    'tags/日記/atom.xml',
    'series/書き方の手引き/atom.xml',
    'authors/みどり/atom.xml',
  ]) {
    const printed = readFileSync(join(project, PAGES_FOLDER, name));
    const reference = readFileSync(join(project, '.next', 'server', 'app', `${name}.body`));
    expect.soft(printed.equals(reference), name).toBe(true);
  }
});

test('npm start serves a build of next build alone, and 404 for unknown paths', async () => {
  test.setTimeout(120_000);
  const server = await startServer('start', ENVIRONMENT, { folder: project });
  try {
    const responses = ['/', '/はじめに', '/rss.xml', '/ない'].map((path) =>
      fetch(server.origin + encodeURI(path)),
    );
    const statuses = (await Promise.all(responses)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 404]);
  } finally {
    await server.stop();
  }
});

function without(html: string, parts: readonly [part: RegExp, reason: string][]): string {
  return parts.reduce((text, [part]) => text.replace(part, ''), html);
}

/** Splits the HTML into one line per tag, so that a failed comparison is readable. */
function linesOf(html: string): string[] {
  return html.replaceAll('><', '>\n<').split('\n');
}
