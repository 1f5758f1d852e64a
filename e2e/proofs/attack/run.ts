import { inspect, parseArgs } from 'node:util';
import { type BuiltSite, buildSite } from './built-site';
import { editAfterApproval, unlimitedEdits } from './comment-edits';
import { everyRequest } from './every-request';
import { hostileResponses } from './hostile-responses';
import { imageEndpoint } from './image-endpoint';
import { impersonation } from './impersonation';
import { leakedSecrets } from './leaked-secrets';
import { logAndMailInjection } from './log-and-mail-injection';
import { manyReplies } from './many-replies';
import { missingFiles } from './missing-files';
import { mixedLoad } from './mixed-load';
import type { Outcome } from './outcome';
import { pictures } from './pictures';
import { postgres } from './postgres';
import { symlinks } from './symlinks';
import { terminalInjection } from './terminal-injection';
import { writeLock } from './write-lock';

// npm run prove -- attack [--seconds 300] [word…]: builds a copy of the project, runs the attacks below
// against it, or those whose name contains one of the words, and prints a Markdown table of what the site
// withstood.
const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '300' } },
  allowPositionals: true,
});
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error('--seconds is a number above 0');

const ATTACKS: Record<string, (site: BuiltSite) => Promise<Outcome>> = {
  'missing files cached for a year': missingFiles,
  'every method, path and odd header': everyRequest,
  'images of other sizes at /_next/image': imageEndpoint,
  '.env in deployed files': leakedSecrets,
  'injection into log and mails': logAndMailInjection,
  'edits after approval': editAfterApproval,
  'unlimited edits': unlimitedEdits,
  'impersonation, mails to a victim': impersonation,
  '100,000 replies to one comment': manyReplies,
  'SQLite locked by another process': writeLock,
  'PostgreSQL: NUL, silent connections': postgres,
  'hostile responses to the fetcher': hostileResponses,
  'SVG bombs, pictures, thumbnails': pictures,
  'mixed requests beside a reader': (site) => mixedLoad(site, seconds),
  // These are last because they run the build, which may replace the site.
  'control sequences in the terminal': terminalInjection,
  'symbolic links out of the posts': symlinks,
};

const attacks = Object.entries(ATTACKS).filter(
  ([name]) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
);
console.error('building a copy of the site …');
const site = buildSite();
const rows: string[] = [];
const faults: string[] = [];
try {
  for (const [name, attack] of attacks) {
    const start = performance.now();
    // An attack that throws does not keep the others from running.
    const outcome = await attack(site).catch(aborted);
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

function aborted(error: unknown): Outcome {
  console.error(error);
  return { tried: 1, held: 0, figures: 'aborted', faults: [inspect(error)] };
}

function elapsed(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
