import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { z } from 'zod';
import type { Drawing } from '../svg';
import { findBrowser } from './find-browser';
import { drawMarks, Marks } from './marks';
import { MERMAID_SETTINGS } from './mermaid-settings';
import { linesOf } from './read-lines';
import { readMarks } from './read-marks';
import { shapesOf } from './read-shapes';

/** The maximum time for one diagram in milliseconds. */
const TIMEOUT = 30_000;

/** The browser or Mermaid is not installed. */
export class NoMermaidError extends Error {
  override name = 'NoMermaidError';
  constructor(readonly missing: 'browser' | 'mermaid') {
    super(missing);
  }
}

/** A diagram that Mermaid cannot draw, with its error message. */
export class MermaidError extends Error {
  override name = 'MermaidError';
}

const Failure = z.object({ failure: z.string() });

/** A browser in which Mermaid draws. */
export interface MermaidBrowser {
  /** @throws MermaidError when it cannot draw the source. */
  draw(source: string): Promise<Drawing>;
  close(): Promise<void>;
}

/**
 * Starts an installed Chromium, in which Mermaid draws in pages without network access.
 *
 * @throws NoMermaidError when Chromium or Mermaid is not installed.
 */
export async function startMermaid(): Promise<MermaidBrowser> {
  const playwright = await import('playwright').catch(() => {
    throw new NoMermaidError('mermaid');
  });
  const script = await mermaidScript();
  const executablePath = findBrowser(playwright.chromium.executablePath());
  if (executablePath === undefined) throw new NoMermaidError('browser');
  const browser: Browser = await playwright.chromium.launch({
    executablePath,
    // Chromium has no sandbox for the root user, which containers and CI often use.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    draw: async (source) => {
      // Each diagram has its own page, so that none can affect the next.
      const page = await browser.newPage({ offline: true, locale: 'ja-JP', timezoneId: 'UTC' });
      try {
        return await Promise.race([draw(page, script, source), tooLong()]);
      } finally {
        // Not awaited, because a page that hangs does not close before the browser does.
        void page.close().catch(() => {});
      }
    },
    close: () => browser.close(),
  };
}

async function draw(page: Page, script: string, source: string): Promise<Drawing> {
  await page.route('**', (route) => route.abort());
  // So wide that Mermaid does not scale a diagram down to fit, which would make its labels too small to read.
  await page.setContent(
    '<!doctype html><meta charset="utf-8"><body style="margin:20px;width:4000px"></body>',
  );
  await page.addScriptTag({ content: script });
  const input = JSON.stringify({ source, settings: MERMAID_SETTINGS });
  // The code is a string, because a bundler may add references to a function that do not exist in the browser. Of an
  // error only the message is returned, because some errors contain a whole syntax tree.
  const result: unknown = await page.evaluate(`(async () => {
    const __name = (value) => value;
    const { source, settings } = ${input};
    mermaid.initialize(settings);
    try {
      const { svg } = await mermaid.render('diagram', source);
      document.body.innerHTML = svg;
    } catch (error) {
      return JSON.stringify({ failure: String(error?.message ?? error) });
    }
    const read = { shapesOf: ${shapesOf.toString()}, linesOf: ${linesOf.toString()} };
    return JSON.stringify((${readMarks.toString()})(document.querySelector('svg'), read));
  })()`);
  const answer = z.union([Marks, Failure]).parse(JSON.parse(String(result)));
  if ('failure' in answer) throw new MermaidError(answer.failure);
  return drawMarks(answer);
}

async function tooLong(): Promise<never> {
  await setTimeout(TIMEOUT, undefined, { ref: false });
  throw new MermaidError(`> ${TIMEOUT / 1000} s`);
}

async function mermaidScript(): Promise<string> {
  try {
    const path = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
    return await readFile(path, 'utf8');
  } catch {
    throw new NoMermaidError('mermaid');
  }
}
