import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';

// Pages that arrive in pieces, as over a slow network.
test.use({ viewport: { width: 360, height: 740 } });

let slowServer: Server | undefined;
test.afterEach(() => {
  slowServer?.closeAllConnections();
  slowServer?.close();
});

/** Opens a page whose HTML a server sends piece by piece, with a pause in milliseconds after the first. */
async function openInPieces(page: Page, pieces: string[], pause: number): Promise<void> {
  slowServer = createServer(async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    for (const [index, piece] of pieces.entries()) {
      response.write(piece);
      await wait(index === 0 ? pause : 10);
    }
    response.end();
  });
  await new Promise<void>((resolve) => slowServer?.listen(0, '127.0.0.1', resolve));
  const { port } = slowServer.address() as AddressInfo;
  await page.route(/^(?!http:\/\/127\.0\.0\.1:\d+\/$)/, (route) => route.abort());
  await watchLayoutShifts(page);
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
}

for (const path of ['/search', '/はじめに', '/no-such-page']) {
  test(`no layout shift while ${path} loads`, async ({ page, request }) => {
    const html = await (await request.get(path)).text();
    // Send everything up to the first link of the menu at once, then tag by tag.
    const start = html.indexOf('<a', html.indexOf('<nav')) + 1;
    const rest = html.slice(start).split(/(?=<)/);
    await openInPieces(page, [html.slice(0, start), ...rest], 1000);
    await page.waitForLoadState();
    await expect(page.locator('h1')).toBeVisible();
    expect(await layoutShifts(page)).toEqual([]);
  });
}

test('a long article is painted before all of it has arrived', async ({ page, request }) => {
  const marker = '<template id="shown-first"></template>';
  const html = (await (await request.get('/はじめに')).text()).replace(marker, '');
  const [upToTitle = '', text = ''] = html.split(/(?<=<\/h1>.*?<\/header>)/s, 2);
  await openInPieces(page, [upToTitle + marker + text.slice(0, 2000), text.slice(2000)], 60_000);
  await expect(async () => {
    const painted = () => performance.getEntriesByName('first-contentful-paint').length;
    expect(await page.evaluate(painted)).toBe(1);
  }).toPass({ timeout: 15_000 });
});
