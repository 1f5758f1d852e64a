import type { Browser } from '@playwright/test';
import { buildSync } from 'esbuild';

const PAGE_URL = 'http://xss.test/';
/** How long to wait for scripts after all elements have got their events, in milliseconds. */
const WAIT = 25;

/** How long a page may load on a busy machine, in milliseconds. */
const LOADING = 120_000;

/** Loads outputs in a browser and reports scripts that ran and content that is not allowed. */
export interface Probe {
  /**
   * Loads outputs in one document, first as its HTML, then through `innerHTML`. Returns one line per finding.
   */
  show(outputs: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a page for outputs. All its requests are aborted, except the one for its own document. */
export async function openProbe(browser: Browser): Promise<Probe> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const pageScript = buildSync({
    entryPoints: ['e2e/proofs/xss/page-script.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  let findings: string[] = [];
  let html = '';
  await page.exposeBinding('xssFound', (_, what: string) => void findings.push(`ran: ${what}`));
  await page.addInitScript(pageScript.outputFiles[0]?.text ?? '');
  page.on('dialog', (dialog) => {
    findings.push(`ran: dialog ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.url() === PAGE_URL && request.frame() === page.mainFrame()) {
      // The policy blocks nothing, but reports every script, event handler and `javascript:` URL.
      const headers = { 'Content-Security-Policy-Report-Only': "script-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    }
    // Posts may load images from anywhere, and audio and video from the site itself. Other requests are
    // findings.
    const isOwn = request.url().startsWith(`${new URL(PAGE_URL).origin}/`);
    const isOwnMedia = request.resourceType() === 'media' && isOwn;
    if (request.resourceType() !== 'image' && !isOwnMedia) {
      findings.push(`requested: ${request.resourceType()} ${request.url()}`);
    }
    return route.abort();
  });
  // page.evaluate of Playwright calls `eval`, which the page reports.
  const session = await context.newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) findings.push(`broke: ${exceptionDetails.exception?.description}`);
    return result.value;
  };
  const exercise = async (count: number): Promise<void> => {
    const faults = await evaluate(`xssExercise(${count})`);
    for (const fault of Array.isArray(faults) ? faults : []) findings.push(`there: ${fault}`);
    await page.waitForTimeout(WAIT);
  };
  return {
    async show(outputs) {
      findings = [];
      html = documentOf(outputs);
      await page.goto(PAGE_URL, { waitUntil: 'domcontentloaded', timeout: LOADING });
      await exercise(outputs.length);
      await evaluate(`xssInsert(${JSON.stringify(outputs)})`);
      await exercise(outputs.length);
      return [...new Set(findings)];
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
