import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';

// A page that comes in pieces, as over a slow network or to a busy processor.
test.use({ viewport: { width: 360, height: 740 } });

let slow: Server | undefined;
test.afterEach(() => {
  slow?.closeAllConnections();
  slow?.close();
});

/** Opens a built page that comes piece by piece, with a rest after the first. */
async function openInPieces(page: Page, pieces: string[], rest: number): Promise<void> {
  slow = createServer(async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    for (const [at, piece] of pieces.entries()) {
      response.write(piece);
      await wait(at === 0 ? rest : 10);
    }
    response.end();
  });
  await new Promise<void>((resolve) => slow?.listen(0, '127.0.0.1', resolve));
  const { port } = slow.address() as AddressInfo;
  await page.route(/^(?!http:\/\/127\.0\.0\.1:\d+\/$)/, (route) => route.abort());
  await watchLayoutShifts(page);
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
}

for (const path of ['/search', '/はじめに', '/no-such-page']) {
  test(`nothing moves while ${path} is read in`, async ({ page, request }) => {
    const html = await (await request.get(path)).text();
    // All up to the first word of the menu, then tag by tag.
    const start = html.indexOf('<a', html.indexOf('<nav')) + 1;
    const rest = html.slice(start).split(/(?=<)/);
    await openInPieces(page, [html.slice(0, start), ...rest], 1000);
    await page.waitForLoadState();
    await expect(page.locator('h1')).toBeVisible();
    expect(await layoutShifts(page)).toEqual([]);
  });
}

test('a long article shows its title before the whole of it has come', async ({
  page,
  request,
}) => {
  const place = '<template id="shown-first"></template>';
  const html = (await (await request.get('/はじめに')).text()).replace(place, '');
  const [upToTitle = '', text = ''] = html.split(/(?<=<\/h1>.*?<\/header>)/s, 2);
  await openInPieces(page, [upToTitle + place + text.slice(0, 2000), text.slice(2000)], 60_000);
  await expect(async () => {
    const painted = () => performance.getEntriesByName('first-contentful-paint').length;
    expect(await page.evaluate(painted)).toBe(1);
  }).toPass({ timeout: 15_000 });
});
