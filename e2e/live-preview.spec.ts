import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectImageLoaded } from './support/expect-image-loaded';
import { recordRequestPaths } from './support/page-log';
import { type Server, startServer } from './support/server';

/** The lines of a post that is longer than the window. */
const LINES = [
  '<details><summary>畳んだもの</summary>開いたまま</details>\n',
  ...Array.from({ length: 80 }, (_, index) => `${index + 1}つめの段落。\n`),
];
const post = (title: string, lines: readonly string[]) =>
  `---\ntitle: '${title}'\npublishedOn: 2026-01-02\n---\n${lines.join('\n')}`;

let folder: string;
let server: Server | undefined;

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  write('other.md', post('もう一篇', ['本文。']));
  server = await startServer('dev', { POSTS_DIR: folder });
});
test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});
test.beforeEach(() => write('day.md', post('ある日', LINES)));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Opens a page of the preview and waits until it follows changes of the files. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${server?.origin}${path}`);
  // Next.js compiles the page, and the routes that the bar requests, at the first request.
  await expect(bar(page)).toBeVisible({ timeout: 60_000 });
}

const bar = (page: Page) => page.getByRole('region', { name: 'プレビュー' });

test('an open page shows saved text and keeps its scroll position', async ({ page }) => {
  await open(page, '/day');
  await page.getByText('畳んだもの').click();
  await page.getByText('60つめの段落。').evaluate((node) => node.scrollIntoView());
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(1000);
  const timeOrigin = await page.evaluate(() => performance.timeOrigin);
  write('day.md', post('ある日のこと', LINES.with(61, '書き足した段落。\n')));
  await expect(page.getByText('書き足した段落。')).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ある日のこと');
  await expect(page).toHaveTitle(/^ある日のこと/);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page.getByText('開いたまま')).toBeVisible();
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(timeOrigin);
});

test('when lines are added above, images stay loaded and the visible text stays in place', async ({
  page,
}) => {
  cpSync('posts/写真の置き方', join(folder, 'day'), { recursive: true });
  const lines = ['![山](morning.jpg)\n', ...LINES];
  write('day.md', post('ある日', lines));
  await open(page, '/day');
  await page.getByText('畳んだもの').click();
  const image = await page.locator('.prose img').elementHandle();
  const isLoaded = () =>
    image?.evaluate((node: HTMLImageElement) => node.isConnected && node.naturalWidth > 0);
  await expect.poll(isLoaded, { timeout: 20_000 }).toBe(true);
  const paragraph = page.getByText('60つめの段落。');
  await paragraph.evaluate((node) => node.scrollIntoView());
  const top = () => paragraph.evaluate((node) => node.getBoundingClientRect().top);
  const before = await top();
  const requested = recordRequestPaths(page);
  write('day.md', post('ある日', ['前置き。\n', ...lines.with(63, '書き足した段落。\n')]));
  await expect(page.getByText('書き足した段落。')).toBeInViewport();
  await expect(page.getByText('前置き。')).toHaveCount(1);
  await expect.poll(top).toBeCloseTo(before, 0);
  await expect(page.getByText('開いたまま')).toBeVisible();
  expect(await isLoaded()).toBe(true);
  expect(requested.filter((path) => path.startsWith('/_images/'))).toEqual([]);
  // A double click copies the line number after the change.
  await paragraph.dblclick();
  await expect(bar(page)).toContainText('day.md:129 をコピーしました');
});

test('after two or many saves in a row the page shows the last one', async ({ page }) => {
  await open(page, '/day');
  for (const text of ['ひとつめ。', 'ふたつめ。']) write('day.md', post('ある日', [text]));
  await expect(page.locator('.prose')).toHaveText('ふたつめ。');
  for (let save = 0; save <= 20; save++) {
    write('day.md', post(`${save}回め`, [`${save}回めの本文。`]));
    await page.waitForTimeout(30);
  }
  await expect(page.locator('.prose')).toHaveText('20回めの本文。');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20回め');
});

test('an error page is replaced once the cause of the error is fixed', async ({ page }) => {
  write('embeds.lock.json', '{');
  await page.goto(`${server?.origin}/`);
  await expect(page.getByRole('main')).toContainText('embeds.lock.json');
  rmSync(join(folder, 'embeds.lock.json'));
  await expect(page.getByRole('main').getByRole('link', { name: 'もう一篇' })).toBeVisible();
});

test('code keeps its copy button when the text changes', async ({ page }) => {
  const code = (text: string) => post('ある日', [`\`\`\`text\n${text}\n\`\`\`\n`]);
  write('day.md', code('一'));
  await open(page, '/day');
  const buttons = page.locator('figure.code').getByRole('button');
  await expect(buttons).toHaveCount(1);
  write('day.md', `${code('二')}\n\`\`\`text\n三\n\`\`\`\n`);
  await expect(page.locator('figure.code pre')).toHaveText(['二', '三']);
  await expect(buttons).toHaveCount(2);
  // A page whose post had no code has not loaded the script for it yet.
  await open(page, '/other');
  write('other.md', code('四'));
  await expect(buttons).toHaveCount(1);
  write('other.md', post('もう一篇', ['本文。']));
});

test('when the text changes, an open frame keeps playing, and a new embed gets its button', async ({
  page,
}) => {
  await page.route(/youtube/, (route) => route.fulfill({ body: '' }));
  const video = (id: string) => `https://www.youtube.com/watch?v=${id}\n`;
  write('day.md', post('ある日', [video('aaaaaaaaaaa')]));
  await open(page, '/day');
  await page.locator('figure[data-frame]').getByRole('button').click();
  const frame = await page.locator('figure[data-frame] iframe').elementHandle();
  write('day.md', post('ある日', ['前置き。\n', video('aaaaaaaaaaa'), video('bbbbbbbbbbb')]));
  await expect(page.locator('figure[data-frame]').getByRole('button')).toHaveCount(1);
  expect(await frame?.evaluate((node) => node.isConnected)).toBe(true);
});

test('text that is saved while the page hydrates is shown without an error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  // React schedules its work with MessagePort: hold its messages back until the text has been saved.
  await page.addInitScript(() => {
    const { postMessage } = MessagePort.prototype;
    const heldMessages: (() => void)[] = [];
    MessagePort.prototype.postMessage = function (message: unknown) {
      heldMessages.push(() => postMessage.call(this, message));
    };
    Object.assign(window, {
      letReactGoOn: () => {
        MessagePort.prototype.postMessage = postMessage;
        for (const post of heldMessages) post();
      },
    });
  });
  await page.goto(`${server?.origin}/day`);
  write('day.md', post('ある日のこと', ['書き換えた本文です。']));
  const state = await page.request.get(`${server?.origin}/preview/state?path=/day`);
  expect(await state.json()).toMatchObject({ post: { characters: 10 } });
  await page.evaluate('letReactGoOn()');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ある日のこと');
  await expect(page.getByText('書き換えた本文です。')).toBeVisible();
  expect(errors).toEqual([]);
});

test('an invalid post shows the error and its position, as text, until it is fixed', async ({
  page,
}) => {
  await open(page, '/day');
  write('day.md', post('ある日', LINES).replace('2026-01-02', '2026-02-30 <img src=x>'));
  const main = page.getByRole('main');
  await expect(main).toContainText(`${folder}/day.md:3:14`);
  await expect(main).toContainText('2026-02-30 <img src=x>');
  await expect(main.locator('img')).toHaveCount(0);
  expect((await page.request.get(`${server?.origin}/other`)).status()).toBe(200);
  write('day.md', post('ある日', LINES));
  await expect(page.getByText('60つめの段落。')).toBeVisible();
  await expect(main).not.toContainText('day.md');
});

test('new, renamed and deleted files show in the list and at their own paths', async ({ page }) => {
  await open(page, '/');
  const main = page.getByRole('main');
  write('new.md', post('新しい一篇', ['書き出し。']));
  await expect(main.getByRole('link', { name: '新しい一篇' })).toBeVisible();
  await open(page, '/new');
  await expect(main).toContainText('書き出し。');
  renameSync(join(folder, 'new.md'), join(folder, 'newer.md'));
  await expect(main).toContainText('ページが見つかりません');
  await open(page, '/newer');
  await expect(main).toContainText('書き出し。');
  rmSync(join(folder, 'newer.md'));
  await expect(main).toContainText('ページが見つかりません');
});

test('the bar counts, marks drafts and names problems', async ({ page }) => {
  await open(page, '/day');
  await expect(bar(page)).toContainText('問題なし');
  write(
    'day.md',
    post('ある日', ['十字の本文です。', '[先](/nowhere)']).replace('title', 'draft: true\ntitle'),
  );
  await expect(bar(page)).toContainText('下書き');
  await expect(bar(page)).toContainText('問題 1件');
  await bar(page).getByText('問題 1件').click();
  await bar(page).getByRole('button', { name: 'day.md:7:1' }).click();
  await expect(bar(page)).toContainText('day.md:7:1 をコピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${folder}/day.md:7:1`);
});

test('a double click on a block copies its file and line', async ({ page }) => {
  await open(page, '/day');
  await page.getByText('3つめの段落。', { exact: true }).dblclick();
  await expect(bar(page)).toContainText('day.md:11 をコピーしました');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${folder}/day.md:11`);
});

test('image files are created when they are requested', async ({ page }) => {
  cpSync('posts/写真の置き方', join(folder, '写真の置き方'), { recursive: true });
  cpSync('posts/写真の置き方.md', join(folder, '写真の置き方.md'));
  await page.goto(`${server?.origin}/写真の置き方`);
  const images = page.locator('.prose img');
  await expect(images).toHaveCount(4);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expectImageLoaded(image, 20_000);
  }
  const link = page.locator('a[data-enlarge]').first();
  await link.click();
  await expectImageLoaded(page.getByRole('dialog').locator('img'), 20_000);
});

test('a video is sent in the ranges that the player requests', async ({ request }) => {
  writeFileSync(join(folder, 'clip.mp4'), '0123456789');
  write('day.md', post('ある日', ['![動画](clip.mp4)']));
  const html = await (await request.get(`${server?.origin}/day`)).text();
  const [path] = /\/_files\/[0-9a-f]{20}\/clip\.mp4/.exec(html) ?? [];
  const part = async (range: string) => {
    const response = await request.get(`${server?.origin}${path}`, { headers: { Range: range } });
    return [response.status(), response.headers()['content-range'], await response.text()];
  };
  expect(await part('bytes=0-1')).toEqual([206, 'bytes 0-1/10', '01']);
  expect(await part('bytes=8-')).toEqual([206, 'bytes 8-9/10', '89']);
  expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
  const wholeFile = await request.get(`${server?.origin}${path}`);
  expect([wholeFile.status(), wholeFile.headers()['content-type'], await wholeFile.text()]).toEqual(
    [...[200, 'video/mp4', '0123456789']],
  );
});

test('an unknown path responds with 404, percent-encoded or not', async () => {
  for (const path of ['/none', '/none(such)', '/none%28such%29', '/%e3%81%82%2d']) {
    const response = await fetch(server?.origin + path);
    expect(response.status, path).toBe(404);
  }
});

test('the build contains nothing of the preview', async ({ request }) => {
  expect(existsSync('.next/server/app/preview')).toBe(false);
  const html = await (await request.get('/はじめに')).text();
  expect(html).not.toMatch(/preview|data-line=/);
  expect((await request.get('/preview/events')).status()).toBe(404);
  expect((await request.get('/preview/post/はじめに')).status()).toBe(404);
  const scripts = readdirSync('.next/server', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join('.next/server', name), 'utf8'));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((text) => /changesOfPosts|preview\/events/.test(text))).toHaveLength(0);
});

test('without posts the home page says how to write one, and then shows it', async ({ page }) => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  await open(page, '/');
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('まだ記事がありません');
  await expect(page.getByRole('link', { name: '使い方をぜんぶ読む' })).toHaveAttribute(
    'href',
    '/preview/manual',
  );
  await expect(main).toContainText(`POSTS_DIR='${folder}' npm run new -- "はじめての記事"`);
  write('first.md', post('はじめての記事', ['本文。']).replace('2026-01-02', '2026-02-30'));
  await expect(main).toContainText(`${folder}/first.md:3:14`);
  write('first.md', post('はじめての記事', ['本文。']));
  await expect(main.getByRole('link', { name: 'はじめての記事' })).toBeVisible();
});

test('the bar leads to the manual, whose links lead from page to page', async ({ page }) => {
  await open(page, '/day');
  await bar(page).getByRole('link', { name: '使い方' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('はじめる');
  await page.getByRole('article').getByRole('link', { name: '設定' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('設定');
  await expect(page).toHaveURL(/\/preview\/manual\/settings$/);
});

test('the development server draws the icons with the seal', async ({ request }) => {
  const icons = { 'favicon.ico': 'image/x-icon', 'apple-icon.png': 'image/png' };
  for (const [name, type] of Object.entries(icons)) {
    const response = await request.get(`${server?.origin}/${name}`);
    expect([response.status(), response.headers()['content-type']]).toEqual([200, type]);
  }
  const icon = await request.get(`${server?.origin}/icon.svg`);
  expect(await icon.text()).toContain('<path');
});
