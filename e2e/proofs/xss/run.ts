import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { z } from 'zod';
import { diagramResolver } from '../../../lib/diagrams/resolve-diagram';
import { renderMarkdown } from '../../../lib/markdown/render';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../support/chromium';
import { CONTEXTS, inContext } from './contexts';
import { openProbe } from './probe';

/** Outputs shown in one document. */
const TOGETHER = 40;
/** Hostile strings the control shows without a sanitiser, and how many of them have to be caught. */
const CONTROL = { strings: 400, least: 200 };

const Payloads = z.array(z.object({ source: z.string(), payload: z.string() }));

/** `npm run prove -- xss [-- file.json]`: shows every hostile string, rendered, to a browser. None may run. */
async function main(): Promise<void> {
  const started = Date.now();
  const file = process.argv[2] ?? '../shared/payloads/xss.json';
  const all = Payloads.parse(JSON.parse(readFileSync(file, 'utf8')));
  const payloads = [...new Set(all.map(({ payload }) => payload))];
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const caught = await control(browser, payloads.slice(0, CONTROL.strings));
    const least = Math.min(CONTROL.least, Math.floor(payloads.length / 2));
    console.log(
      `Control, no sanitiser: ${caught.all} strings caught, ${least} needed; ${caught.ran} ran.`,
    );
    if (caught.all < least || caught.ran === 0) {
      console.error('The harness is broken: it misses what does harm.');
      process.exitCode = 1;
      return;
    }

    const sources = new Map<string, string>();
    const found = await examine(browser, payloads, sources);
    for (const { source, output, faults } of found) {
      console.log(`\n${faults.join('\n')}\n  Markdown: ${source}\n  HTML: ${output}`);
    }
    const contexts = `${payloads.length} strings in ${CONTEXTS.length} contexts`;
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${contexts}: ${sources.size} outputs, ${found.length} at fault; ${seconds} s.`);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** How many strings are caught when nothing makes them safe, and how many of those ran. */
async function control(
  browser: Browser,
  payloads: readonly string[],
): Promise<{ all: number; ran: number }> {
  const plain = remark().use(remarkGfm).use(remarkHtml, { sanitize: false }).freeze();
  const caught = { all: 0, ran: 0 };
  const outputs = async function* () {
    for (const payload of payloads) yield String(plain.processSync(payload));
  };
  await inParallel(browser, outputs(), async (show, output) => {
    const faults = await show([output]);
    if (faults.length > 0) caught.all++;
    if (faults.some((fault) => fault.startsWith('ran:'))) caught.ran++;
  });
  return caught;
}

const PLACE = { file: 'xss.md', bodyLine: 1 };
/** Links, embeds, pictures and files: none is known. */
const NOTHING = [undefined, undefined, undefined, undefined] as const;

/** Documents' worth of outputs, each output once; `sources` learns the Markdown that gave it. */
async function* documents(
  payloads: readonly string[],
  sources: Map<string, string>,
): AsyncGenerator<string[]> {
  let document: string[] = [];
  for (const payload of payloads) {
    for (const context of CONTEXTS) {
      const source = inContext(payload, context);
      const { html } = await renderMarkdown(source, PLACE, ...NOTHING, diagramResolver(new Map()));
      if (sources.has(html)) continue;
      sources.set(html, source);
      document.push(html);
    }
    if (document.length < TOGETHER) continue;
    yield document;
    document = [];
  }
  if (document.length > 0) yield document;
}

interface Found {
  source: string;
  output: string;
  faults: string[];
}

/** Shows outputs by the document; where there is a fault, the outputs of it one by one. */
async function examine(
  browser: Browser,
  payloads: readonly string[],
  sources: Map<string, string>,
): Promise<Found[]> {
  const found: Found[] = [];
  await inParallel(browser, documents(payloads, sources), async (show, document) => {
    const together = await show(document);
    if (together.length === 0) return;
    const before = found.length;
    for (const output of document) {
      const faults = await show([output]);
      if (faults.length > 0) found.push({ source: sources.get(output) ?? '', output, faults });
    }
    if (found.length === before) {
      found.push({ source: '(only together)', output: document.join('\n'), faults: together });
    }
  });
  return found;
}

/** Works through what comes with one page for each processor. */
async function inParallel<Item>(
  browser: Browser,
  items: AsyncGenerator<Item>,
  work: (show: (outputs: string[]) => Promise<string[]>, item: Item) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const probe = await openProbe(browser);
      // The pages share the generator: each takes the next that is ready.
      for await (const item of { [Symbol.asyncIterator]: () => items }) {
        await work((outputs) => probe.show(outputs), item);
      }
      await probe.close();
    }),
  );
}

await main();
