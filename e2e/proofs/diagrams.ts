import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { startMermaid } from '../../lib/diagrams/browser/mermaid-browser';
import { diagramKey } from '../../lib/diagrams/diagrams-lock';
import { drawMissing } from '../../lib/diagrams/draw-missing';
import { diagramResolver } from '../../lib/diagrams/resolve-diagram';
import { renderMarkdown } from '../../lib/markdown/render';
import type { ResolvedPicture } from '../../lib/markdown/resolved-picture';
import { axeViolations } from '../support/axe';
import { diagramFaults } from '../support/diagram-faults';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/find-chromium';

// npm run prove -- diagrams [word…]: draws the diagrams of lib/diagrams/testing/references, or those whose name contains one
// of the words, those that only Mermaid can draw in Chromium; shows them in light and dark, and fails when a label is cut
// off, overlaps another or has too little contrast, when axe reports a violation, or when a post with the three largest
// diagrams of our own has more than 20 kB. Saves the pages as PNG in .bench/diagrams, to look at, and prints how long 100
// diagrams take.
const FOLDER = join('lib', 'diagrams', 'testing', 'references');
const SHEETS = join('.bench', 'diagrams');
const SHEET_SIZE = 8;
const MAX_BYTES = 20_000;
const STYLES = ['site', 'article', 'tokens', 'base', 'prose', 'pictures', 'diagrams'];

/** The file that a click enlarges. */
const ENLARGED: ResolvedPicture = {
  ...{ kind: 'made', width: 9, height: 9, avif: [], plain: [], frozen: [] },
  ...{ full: '/_images/k.svg', file: 'k' },
};

interface Reference {
  name: string;
  source: string;
  language: 'dot' | 'mermaid';
  html: string;
}

const words = process.argv.slice(2);
const references = readdirSync(FOLDER)
  .filter((name) => /\.(?:dot|mmd)$/.test(name))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .map((name): Reference => {
    const language = name.endsWith('.dot') ? 'dot' : 'mermaid';
    return { name, source: readFileSync(join(FOLDER, name), 'utf8').trim(), language, html: '' };
  });
const faults: string[] = [];

const own: Reference[] = [];
const others: Reference[] = [];
for (const reference of references) {
  reference.html = await render([reference], diagramResolver(new Map()));
  (reference.html.includes('<figure class="diagram">') ? own : others).push(reference);
}
const entries = await drawMissing(
  others.map(({ name, source }) => ({ source, location: name })),
  new Map(),
  {
    start: startMermaid,
    report: ({ location, failure }) => {
      if (failure !== undefined) faults.push(`${location}: ${failure}`);
    },
  },
);
for (const reference of others)
  if (entries.has(diagramKey(reference.source)))
    reference.html = await render([reference], diagramResolver(entries));

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
mkdirSync(SHEETS, { recursive: true });
try {
  for (const scheme of ['light', 'dark'] as const) await show(browser, scheme);
} finally {
  await browser.close();
}
console.log(
  `${own.length} diagrams of our own and ${others.length} of Mermaid, looked at in ${SHEETS}`,
);
await measureTime();
await measureBytes();
for (const fault of faults) console.error(fault);
console.log(`${faults.length} at fault`);
if (faults.length > 0) process.exitCode = 1;

/** Returns the HTML of a post with some diagrams. */
async function render(
  diagrams: readonly Reference[],
  resolve: ReturnType<typeof diagramResolver>,
): Promise<string> {
  const source = diagrams.map(
    ({ language, source: code }) => `\`\`\`\`${language}\n${code}\n\`\`\`\`\n`,
  );
  const location = { file: diagrams[0]?.name ?? '', bodyLine: 1 };
  const text = source.join('\n');
  const picture = async () => ENLARGED;
  const none = undefined;
  return (await renderMarkdown(text, location, none, none, picture, none, resolve)).html;
}

/** Shows the diagrams on sheets in one colour scheme, measures them, and saves the sheets. */
async function show(browser: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1400, height: 900 } });
  const styles = STYLES.map((name) => readFileSync(join('app', '_styles', `${name}.css`), 'utf8'));
  for (let first = 0; first < references.length; first += SHEET_SIZE) {
    const sheet = references.slice(first, first + SHEET_SIZE);
    const articles = sheet.map(({ name, html }) => `<h2>${name}</h2>${html}`);
    await page.setContent(
      `<!doctype html><html lang="ja"><title>${SHEETS}</title><style>${styles.join('\n')}
      body{display:block}main{columns:2;max-width:none;margin:1rem}h2{font-size:.9rem}figure{break-inside:avoid}</style>
      <main class="prose">${articles.join('')}</main>`,
    );
    const found = [...(await diagramFaults(page)), ...(await axeViolations(page, '.diagram'))];
    faults.push(...found.map((fault) => `${colorScheme} ${first / SHEET_SIZE + 1}: ${fault}`));
    const path = join(SHEETS, `${colorScheme}-${first / SHEET_SIZE + 1}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await page.close();
}

/** Prints how long it takes to draw 100 diagrams. */
async function measureTime(): Promise<void> {
  const resolve = diagramResolver(new Map());
  const start = performance.now();
  for (let index = 0; index < 100; index++) {
    const { language, source = '' } = own[index % own.length] ?? { language: 'dot' };
    await resolve({ language, source, caption: '' }, (work) => work());
  }
  console.log(`100 diagrams drawn in ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

/** Measures the HTML of a post with the three largest diagrams, as the server sends it. */
async function measureBytes(): Promise<void> {
  const largest = own.toSorted((a, b) => b.html.length - a.html.length).slice(0, 3);
  const { length } = brotliCompressSync(await render(largest, diagramResolver(new Map())));
  console.log(`A post with the three largest of our own: ${length} bytes with Brotli`);
  if (length > MAX_BYTES) faults.push(`${length} bytes, at most ${MAX_BYTES}`);
}
