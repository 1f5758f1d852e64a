import type { Browser } from '@playwright/test';
import { buildSync } from 'esbuild';

const ADDRESS = 'http://xss.test/';
/** How long a script may take to start after everything has been touched, in milliseconds. */
const PATIENCE = 25;

/** Shows outputs to a browser and tells what ran, or what should not be there. */
export interface Probe {
  /** One line a finding; the outputs stand in one document, first as its HTML, then by innerHTML. */
  show(outputs: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a page of its own in which outputs are shown. Nothing it asks for is fetched. */
export async function openProbe(browser: Browser): Promise<Probe> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const inPage = buildSync({
    entryPoints: ['e2e/proofs/xss/page-script.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  let found: string[] = [];
  let html = '';
  await page.exposeBinding('xssFound', (_, what: string) => void found.push(`ran: ${what}`));
  await page.addInitScript(inPage.outputFiles[0]?.text ?? '');
  page.on('dialog', (dialog) => {
    found.push(`ran: dialog ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.url() === ADDRESS && request.frame() === page.mainFrame()) {
      // The policy stops nothing: it only tells of each script, a handler's and an address's too.
      const headers = { 'Content-Security-Policy-Report-Only': "script-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    }
    // Pictures may be asked for anywhere, videos and sounds of the site itself; anything else is a fault.
    const isOwn = request.url().startsWith(`${new URL(ADDRESS).origin}/`);
    const isOwnMedia = request.resourceType() === 'media' && isOwn;
    if (request.resourceType() !== 'image' && !isOwnMedia) {
      found.push(`asked: ${request.resourceType()} ${request.url()}`);
    }
    return route.abort();
  });
  // Playwright's own evaluate calls `eval`, which the page reports.
  const session = await context.newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) found.push(`broke: ${exceptionDetails.exception?.description}`);
    return result.value;
  };
  const exercise = async (count: number): Promise<void> => {
    const faults = await evaluate(`xssExercise(${count})`);
    for (const fault of Array.isArray(faults) ? faults : []) found.push(`there: ${fault}`);
    await page.waitForTimeout(PATIENCE);
  };
  return {
    async show(outputs) {
      found = [];
      html = documentOf(outputs);
      await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
      await exercise(outputs.length);
      await evaluate(`xssInsert(${JSON.stringify(outputs)})`);
      await exercise(outputs.length);
      return [...new Set(found)];
    },
    close: () => context.close(),
  };
}

function documentOf(outputs: readonly string[]): string {
  const boxes = outputs.map(
    (output, index) =>
      `<div class="box" id="box-${index}">${output}<i class="end-of-box"></i></div>`,
  );
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>-</title></head><body>${boxes.join('')}</body></html>`;
}
