import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerFile, PAGES_FOLDER, pageFile } from '../lib/build-output/page-files';
import { copyProject } from './support/copy-project';
import { startServer } from './support/server';

// A `next build` alone, in a folder where nothing was built: the App Router makes every page, of the same modules of
// which npm run build prints it. What React and Next.js make is the reference: but for the parts below, a printed
// page is the same to the byte.

/** Of each kind of page its printed file, and the path under which Next.js makes it. */
const PAGES: Record<string, [printed: string, made: string]> = {
  home: [pageFile('/'), 'index'],
  'later list page': [pageFile('/page/2'), 'page/2'],
  post: [pageFile('/Markdownのすべて'), 'Markdownのすべて'],
  'post with pictures': [pageFile('/写真の置き方'), '写真の置き方'],
  'post with embeds': [pageFile('/埋め込みとリンクカード'), '埋め込みとリンクカード'],
  'standalone page': [pageFile('/about'), 'about'],
  archive: [pageFile('/archive'), 'archive'],
  year: [pageFile('/archive/2015'), 'archive/2015'],
  'day with several posts': [pageFile('/archive/2015/06/06'), 'archive/2015/06/06'],
  'list of tags': [pageFile('/tags'), 'tags'],
  tag: [pageFile('/tags/日記'), 'tags/日記'],
  search: [pageFile('/search'), 'search'],
  404: [answerFile('/404'), '_not-found'],
  '404 of a day': [answerFile('/missing/2015'), 'missing/2015'],
  'frame of comments': [answerFile('/comments'), 'comments/frame/page'],
};

/** What a page of Next.js alone has, and why a printed one does without. */
const MADE_ALONE: [part: RegExp, why: string][] = [
  [
    /<link rel="preload" as="script"[^>]* href="\/_next\/[^>]*>/g,
    'fetches scripts of the framework',
  ],
  [/<script src="\/_next\/[^>]*><\/script>/g, 'no page of the site needs scripts of the framework'],
  [/<script id="_R_">.*?<\/script>/gs, 'starts these scripts'],
  [
    /<script[^>]*>(?:\(self|self)\.__next_f.*?<\/script>/gs,
    'the page once more, for these scripts',
  ],
  [/<div hidden=""><!--\$--><!--\/\$--><\/div>/g, 'a place for metadata that comes later'],
  [/<!--.*?-->/gs, 'marks of React, by which these scripts find the parts of a page'],
];

/** What a printed page alone has. */
const PRINTED_ALONE: [part: RegExp, why: string][] = [
  [/<link rel="expect"[^>]*>/g, 'a page is shown once it is whole: lib/site-build/render-blocking'],
  [/<template id="shown-first"><\/template>/g, 'marks what is to be there first'],
];

/** The style sheets: the layout of Next.js has all, a printed page those that it needs. */
const STYLES = /<style>.*?<\/style>/gs;

const ENVIRONMENT = {
  POSTS_DIR: 'posts',
  SITE_URL: 'https://example.com',
  BASE_PATH: '',
  SOURCE_DATE_EPOCH: '4102444800',
  COMMENTS: 'on',
  DATABASE_URL: 'file::memory:',
  NEXT_TELEMETRY_DISABLED: '1',
  // Of the runner of these tests.
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

test('every kind of page is printed as Next.js makes it', () => {
  for (const [kind, [printed, made]] of Object.entries(PAGES)) {
    const ours = readFileSync(join(project, PAGES_FOLDER, printed), 'utf8');
    const next = readFileSync(join(project, '.next', 'server', 'app', `${made}.html`), 'utf8');
    const needed: string[] = ours.match(STYLES) ?? [];
    const all: string[] = next.match(STYLES) ?? [];
    expect.soft(needed.length, kind).toBeGreaterThan(0);
    expect
      .soft(
        all.filter((text) => needed.includes(text)),
        kind,
      )
      .toEqual(needed);
    const expected = without(next, MADE_ALONE).replace(STYLES, '');
    // To a page for what is missing, Next.js adds this by itself as well.
    const once = expected.replace(/(<meta name="robots" content="noindex"\/>)(.*?)\1/s, '$2$1');
    const found = without(ours, PRINTED_ALONE).replace(STYLES, '');
    expect.soft(linesOf(found), kind).toEqual(linesOf(once));
  }
});

test('every feed and icon is as a route of Next.js answers it', () => {
  for (const name of [
    'rss.xml',
    'atom.xml',
    'feed.json',
    'sitemap.xml',
    'robots.txt',
    'icon.svg',
  ]) {
    const ours = readFileSync(join(project, PAGES_FOLDER, name));
    const next = readFileSync(join(project, '.next', 'server', 'app', 'resolve', `${name}.body`));
    expect.soft(ours.equals(next), name).toBe(true);
  }
});

test('the server of such a build answers, also for what is missing', async () => {
  test.setTimeout(120_000);
  const server = await startServer('start', ENVIRONMENT, { folder: project });
  try {
    const answers = ['/', '/はじめに', '/rss.xml', '/ない'].map((path) =>
      fetch(server.origin + encodeURI(path)),
    );
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 404]);
  } finally {
    await server.stop();
  }
});

function without(html: string, parts: readonly [part: RegExp, why: string][]): string {
  return parts.reduce((text, [part]) => text.replace(part, ''), html);
}

/** A page in lines, so that a difference can be read. */
function linesOf(html: string): string[] {
  return html.replaceAll('><', '>\n<').split('\n');
}
