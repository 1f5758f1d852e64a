import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { z } from 'zod';
import { diagramResolver } from '../../../lib/diagrams/resolve-diagram';
import { renderMarkdown } from '../../../lib/markdown/render';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../support/find-chromium';
import { CONTEXTS, inContext } from './contexts';
import { openProbe } from './probe';

/** The number of outputs in one document. */
const OUTPUTS_PER_DOCUMENT = 40;
/** How many hostile strings the control loads without sanitizing, and how many of them must be reported. */
const CONTROL = { strings: 400, minimum: 200 };

const Payloads = z.array(z.object({ source: z.string(), payload: z.string() }));

/** A line of progress is printed after so many strings. */
const PROGRESS = 1000;
/** Every string is a block by itself; by default each is in only one of the others as well, which take turns. */
const [BLOCK, ...OTHERS] = CONTEXTS;

/**
 * npm run prove -- xss [--all] [file.json]: renders every hostile string of a file and loads the output in Chromium.
 * No script may run. By default the file is ../shared/payloads/xss.json. With `--all` every string is in all
 * contexts, which takes four times as long.
 */
async function main(): Promise<void> {
  const started = Date.now();
  const options = process.argv.slice(2);
  const isWhole = options.includes('--all');
  const file = options.find((one) => one !== '--all') ?? '../shared/payloads/xss.json';
  const all = Payloads.parse(JSON.parse(readFileSync(file, 'utf8')));
  const payloads = [...new Set(all.map(({ payload }) => payload))];
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const reported = await control(browser, payloads.slice(0, CONTROL.strings));
    const minimum = Math.min(CONTROL.minimum, Math.floor(payloads.length / 2));
    console.log(
      `Control, without sanitizing: ${reported.all} strings reported, ${minimum} needed; ${reported.ran} ran.`,
    );
    if (reported.all < minimum || reported.ran === 0) {
      console.error('The probe is broken: it does not report scripts that run.');
      process.exitCode = 1;
      return;
    }

    const sources = new Map<string, string>();
    const findings = await examine(browser, documents(payloads, isWhole, sources), sources);
    for (const { source, output, faults } of findings) {
      console.log(`\n${faults.join('\n')}\n  Markdown: ${source}\n  HTML: ${output}`);
    }
    const each = isWhole ? 'all' : '2';
    const contexts = `${payloads.length} strings in ${each} of ${CONTEXTS.length} contexts`;
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${contexts}: ${sources.size} outputs, ${findings.length} at fault; ${seconds} s.`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** Returns how many strings are reported without sanitizing, and how many of those ran a script. */
async function control(
  browser: Browser,
  payloads: readonly string[],
): Promise<{ all: number; ran: number }> {
  const plain = remark().use(remarkGfm).use(remarkHtml, { sanitize: false }).freeze();
  const reported = { all: 0, ran: 0 };
  const outputs = async function* () {
    for (const payload of payloads) yield String(plain.processSync(payload));
  };
  await inParallel(browser, outputs(), async (show, output) => {
    const faults = await show([output]);
    if (faults.length > 0) reported.all++;
    if (faults.some((fault) => fault.startsWith('ran:'))) reported.ran++;
  });
  return reported;
}

const LOCATION = { file: 'xss.md', bodyLine: 1 };
/** The parameters of renderMarkdown for links, embeds, pictures and files. */
const NO_RESOLVERS = [undefined, undefined, undefined, undefined] as const;

/** Yields groups of outputs, each output once; adds to `sources` the Markdown of each output. */
async function* documents(
  payloads: readonly string[],
  isWhole: boolean,
  sources: Map<string, string>,
): AsyncGenerator<string[]> {
  let document: string[] = [];
  for (const [index, payload] of payloads.entries()) {
    if (index > 0 && index % PROGRESS === 0) console.log(`${index} of ${payloads.length} strings`);
    const turn = OTHERS[index % OTHERS.length] ?? BLOCK;
    for (const context of isWhole ? CONTEXTS : [BLOCK, turn]) {
      const source = inContext(payload, context);
      const resolveDiagram = diagramResolver(new Map());
      const { html } = await renderMarkdown(source, LOCATION, ...NO_RESOLVERS, resolveDiagram);
      if (sources.has(html)) continue;
      sources.set(html, source);
      document.push(html);
    }
    if (document.length < OUTPUTS_PER_DOCUMENT) continue;
    yield document;
    document = [];
  }
  if (document.length > 0) yield document;
}

interface Finding {
  source: string;
  output: string;
  faults: string[];
}

/** Loads outputs in groups, and the outputs of a group with faults one by one. */
async function examine(
  browser: Browser,
  documents: AsyncGenerator<string[]>,
  sources: Map<string, string>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  await inParallel(browser, documents, async (show, document) => {
    const together = await show(document);
    if (together.length === 0) return;
    const before = findings.length;
    for (const output of document) {
      const faults = await show([output]);
      if (faults.length > 0) findings.push({ source: sources.get(output) ?? '', output, faults });
    }
    if (findings.length === before) {
      findings.push({ source: '(only together)', output: document.join('\n'), faults: together });
    }
  });
  return findings;
}

/** Processes items with one page per CPU. */
async function inParallel<Item>(
  browser: Browser,
  items: AsyncGenerator<Item>,
  work: (show: (outputs: string[]) => Promise<string[]>, item: Item) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const probe = await openProbe(browser);
      // The pages share the generator: each takes the next item.
      for await (const item of { [Symbol.asyncIterator]: () => items }) {
        await work((outputs) => probe.show(outputs), item);
      }
      await probe.close();
    }),
  );
}

await main();
