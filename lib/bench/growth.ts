/**
 * Reads hostile Markdown of growing length as build and check do, and prints how many seconds of processor each takes,
 * or that the limit ended it, with the place named: `npm run growth`, or `npm run growth -- 12.5 25` for other
 * sizes in kB. Ends with 1 where a text takes longer than its limit and no error names it.
 */
import { fileFacts } from '../check/file-facts';
import { readPage } from '../check/page';
import { renderMarkdown } from '../markdown/render';
import { readInTime } from '../markdown/unreadable';
import { schemasFor } from '../posts/check';
import { parsePost } from '../posts/parse-post';
import { ProblemsError } from '../posts/problem';
import { GROWTH_PATTERNS } from './growth-patterns';

const FRONT_MATTER = '---\ntitle: t\npublishedOn: 2015-02-18\n---\n';
/** Seconds of processor: on a busy machine the limit is tried again, and garbage is collected after the end. */
const MOST = 11;
const schemas = schemasFor('Asia/Tokyo');

/** Seconds of processor that some work took, an error or not. */
async function timed(work: () => Promise<unknown>): Promise<{ seconds: number; found: string }> {
  const before = process.cpuUsage();
  let found = '';
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    found = error.problems.map(({ file, line }) => `${file}:${line} ended`).join(', ');
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, found };
}

/** The longer of rendering and the rules, and the place where a limit ended one of them. */
async function outcome(body: string): Promise<{ seconds: number; found: string }> {
  const source = FRONT_MATTER + body;
  const { post, faults } = parsePost(source, 'a.md', schemas, { timeZone: 'Asia/Tokyo' });
  if (!post) {
    const found = faults.map(({ name, line = 1 }) => `a.md:${line} ${name}`).join(', ');
    return { seconds: 0, found };
  }
  const rendering = await timed(() => renderMarkdown(post.body, post));
  // The check looks no further either.
  if (rendering.found !== '') return rendering;
  const rules = await timed(() => readInTime(post, () => fileFacts(readPage(post, source))));
  return rules.seconds > rendering.seconds || rules.found !== '' ? rules : rendering;
}

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [12.5, 25, 50, 100, 200];
console.log(`| pattern | ${sizes.map((size) => `${size} kB`).join(' | ')} |`);
console.log(`|---|${'--:|'.repeat(sizes.length)}`);
const late: string[] = [];
for (const [name, make] of GROWTH_PATTERNS) {
  const cells: string[] = [];
  for (const size of sizes) {
    const { seconds, found } = await outcome(make(size * 1000));
    const shown = seconds.toFixed(1);
    if (found === '' && seconds > MOST) late.push(`${name}, ${size} kB: ${shown} s`);
    cells.push(`${shown} ${found}`.trim());
  }
  console.log(`| ${name.replaceAll('|', '\\|')} | ${cells.join(' | ')} |`);
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `\n${GROWTH_PATTERNS.length} patterns; memory ${memory} MB at most; ${late.length} late`,
);
for (const line of late) console.log(`late: ${line}`);
process.exitCode = late.length === 0 ? 0 : 1;
