import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { assetText } from '../../../lib/build-output/assets';
import { readBuildRecord } from '../../../lib/build-output/build-record';
import { builtPages } from '../../../lib/build-output/page-files';

/**
 * Maximum size of the median page in bytes: its HTML, which contains its style sheets, and the
 * theme script, each gzipped.
 */
const MEDIAN_BYTES = 7_500;
/** Size in bytes that every page may have, for example a list of many links. */
const PAGE_BYTES = 13_000;
/** Maximum size of a font of the owner in bytes. A larger one has not been cut to the characters of the blog. */
const FONT_BYTES = 1_000_000;
/** A longer page may have this many times the size of its visible text. */
const TIMES_TEXT = 3;

// npm run prove -- budget: fails when a page of the build is larger than its limit, or loads scripts of
// Next.js.
const script = gzipSync(assetText('theme.js')).length;
const weights: number[] = [];
const faults: string[] = [];

for (const { path, file } of builtPages()) {
  const html = await readFile(file, 'utf8');
  const weight = gzipSync(html).length + script;
  weights.push(weight);
  if (html.includes('/_next/')) faults.push(`${path}: /_next/`);
  const text = Buffer.byteLength(textOf(parse(html)));
  const limit = Math.max(PAGE_BYTES, TIMES_TEXT * text);
  if (weight > limit) faults.push(`${path}: ${weight} B > ${limit} B`);
}

for (const name of readBuildRecord()?.files ?? []) {
  if (!/^_assets\/(?:titles|text)-\w+\.woff2$/.test(name)) continue;
  const { size } = await stat(join('public', name));
  console.log(`${name}: ${size} B`);
  if (size > FONT_BYTES) faults.push(`${name}: ${size} B > ${FONT_BYTES} B`);
}

weights.sort((a, b) => a - b);
const median = weights[Math.floor(weights.length / 2)] ?? 0;
console.log(`${weights.length} pages, median ${median} B, heaviest ${weights.at(-1) ?? 0} B`);
if (median > MEDIAN_BYTES) faults.push(`median: ${median} B > ${MEDIAN_BYTES} B`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
