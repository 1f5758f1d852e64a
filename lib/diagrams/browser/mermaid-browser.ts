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

/** Milliseconds that one diagram may take. */
const PATIENCE = 30_000;

/** Why nothing can be drawn. */
export class NoMermaidError extends Error {
  override name = 'NoMermaidError';
  constructor(readonly lacks: 'browser' | 'mermaid') {
    super(lacks);
  }
}

/** A diagram that Mermaid cannot draw, with its words. */
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
 * Starts the Chromium of this machine with Mermaid in a page that has no network.
 *
 * @throws NoMermaidError when one of the two is not installed.
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
    // Chromium refuses its sandbox to root, as which containers and CI often run.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    draw: async (source) => {
      // A page of its own, so that no diagram changes the next.
      const page = await browser.newPage({ offline: true, locale: 'ja-JP', timezoneId: 'UTC' });
      try {
        return await Promise.race([draw(page, script, source), tooLong()]);
      } finally {
        // One that hangs is not waited for: it ends with the browser.
        void page.close().catch(() => {});
      }
    },
    close: () => browser.close(),
  };
}

async function draw(page: Page, script: string, source: string): Promise<Drawing> {
  await page.route('**', (route) => route.abort());
  await page.setContent(
    '<!doctype html><meta charset="utf-8"><body style="margin:20px;width:900px"></body>',
  );
  await page.addScriptTag({ content: script });
  const given = JSON.stringify({ source, settings: MERMAID_SETTINGS });
  // As text: a bundler may change a function so that it needs what is not there. The errors of some kinds are objects
  // that hold a whole syntax tree; their words are enough.
  const found: unknown = await page.evaluate(`(async () => {
    const __name = (value) => value;
    const { source, settings } = ${given};
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
  const answer = z.union([Marks, Failure]).parse(JSON.parse(String(found)));
  if ('failure' in answer) throw new MermaidError(answer.failure);
  return drawMarks(answer);
}

async function tooLong(): Promise<never> {
  await setTimeout(PATIENCE, undefined, { ref: false });
  throw new MermaidError(`> ${PATIENCE / 1000} s`);
}

async function mermaidScript(): Promise<string> {
  try {
    const path = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
    return await readFile(path, 'utf8');
  } catch {
    throw new NoMermaidError('mermaid');
  }
}
