import { inspect, parseArgs } from 'node:util';
import { type BuiltSite, buildSite } from './built-site';
import { editAfterApproval, unlimitedEdits } from './comment-edits';
import { everyRequest } from './every-request';
import { fetchedAnswers } from './hostile-responses';
import { pictureEndpoint } from './image-endpoint';
import { knownNames } from './impersonation';
import { secrets } from './leaked-secrets';
import { injection } from './log-and-mail-injection';
import { replies } from './many-replies';
import { missingFiles } from './missing-files';
import { mixed } from './mixed-load';
import type { Outcome } from './outcome';
import { pictures } from './pictures';
import { postgres } from './postgres';
import { symlinks } from './symlinks';
import { terminal } from './terminal-injection';
import { writeLock } from './write-lock';

// npm run prove -- attack [-- --seconds 300 [word…]]: builds a copy of the project, attacks it in every way there
// is a file for here, or in those whose name has one of the words, and prints what held as a Markdown table.
const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '300' } },
  allowPositionals: true,
});
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error('--seconds is a number above 0');

const ATTACKS: Record<string, (site: BuiltSite) => Promise<Outcome>> = {
  'missing files kept for a year': missingFiles,
  'every method, path and odd header': everyRequest,
  'pictures of other sizes at /_next/image': pictureEndpoint,
  '.env in what is deployed': secrets,
  'injection into console and mails': injection,
  'edits after approval': editAfterApproval,
  'unlimited edits': unlimitedEdits,
  'known names, mails to a victim': knownNames,
  '100,000 replies to one comment': replies,
  'SQLite locked by another process': writeLock,
  'PostgreSQL: NUL, silent connections': postgres,
  'answers to the fetcher': fetchedAnswers,
  'SVG bombs, pictures, thumbnails': pictures,
  'mixed requests beside a reader': (site) => mixed(site, seconds),
  // Last, for where they do not hold the site is built anew.
  'orders to the terminal': terminal,
  'symbolic links out of the posts': symlinks,
};

const chosen = Object.entries(ATTACKS).filter(
  ([name]) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
);
console.error('building a copy of the site …');
const site = buildSite();
const rows: string[] = [];
const faults: string[] = [];
try {
  for (const [name, attack] of chosen) {
    const start = performance.now();
    // The others are tried, whatever became of one.
    const outcome = await attack(site).catch(broken);
    const { tried, held, figures } = outcome;
    rows.push(`| ${name} | ${tried} | ${held} | ${figures.replaceAll('|', '\\|')} |`);
    faults.push(...outcome.faults.map((fault) => `${name}: ${fault}`));
    console.error(`${name}: ${held} of ${tried}, ${elapsed(start)} s`);
  }
} finally {
  site.remove();
}
console.log('| attack | tried | held | figures |\n|---|--:|--:|---|');
for (const row of rows) console.log(row);
for (const fault of faults.slice(0, 100)) console.log(`\n${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function broken(error: unknown): Outcome {
  console.error(error);
  return { tried: 1, held: 0, figures: 'broke off', faults: [inspect(error)] };
}

function elapsed(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
