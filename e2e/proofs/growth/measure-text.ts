/**
 * Reads one hostile text in growing lengths, as build and check do or as a comment, in a process of its own:
 * `tsx e2e/proofs/growth/measure-text.ts <number of the pattern> <post|comment> <characters> …`. Prints an
 * {@link Outcome} a line. What a length costs in memory, a shorter one before it may have cost as well.
 */
import { fileFacts } from '../../../lib/check/file-facts';
import { readPage } from '../../../lib/check/page';
import { bodyFault } from '../../../lib/comments/limits';
import { renderComment } from '../../../lib/comments/render-comment';
import { readInTime } from '../../../lib/markdown/parse-problems';
import { renderHere } from '../../../lib/markdown/render';
import { schemasFor } from '../../../lib/posts/front-matter/check';
import { parsePost } from '../../../lib/posts/parse-post';
import { ProblemsError } from '../../../lib/posts/problem';
import type { Outcome } from './outcome';
import { GROWTH_PATTERNS } from './patterns';

const FRONT_MATTER = '---\ntitle: t\npublishedOn: 2015-02-18\n---\n';
const schemas = schemasFor('Asia/Tokyo');

/** Seconds of processor that some work took, an error or not. */
async function timed(work: () => unknown): Promise<{ seconds: number; found: string }> {
  const before = process.cpuUsage();
  let found = '';
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    found = error.problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`).join(', ');
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, found };
}

/** The longer of rendering and the rules, and the place where a limit ended one of them. */
async function readPost(text: string): Promise<{ seconds: number; found: string }> {
  const source = text.startsWith('---\n') ? text : FRONT_MATTER + text;
  let read: ReturnType<typeof parsePost> | undefined;
  const loading = await timed(() => {
    read = parsePost(source, 'a.md', schemas, { timeZone: 'Asia/Tokyo' });
  });
  if (!read?.post) {
    const found = (read?.faults ?? []).map(({ name, line = 1 }) => `a.md:${line} ${name}`);
    return { ...loading, found: found.slice(0, 2).join(', ') };
  }
  const { post } = read;
  const rendering = await timed(() => renderHere(post.body, post));
  // The check looks no further either.
  if (rendering.found !== '') return rendering;
  const rules = await timed(() => readInTime(post, () => fileFacts(readPage(post, source))));
  const slowest = [loading, rendering, rules].sort((a, b) => b.seconds - a.seconds)[0];
  return { seconds: slowest?.seconds ?? 0, found: rules.found };
}

async function readComment(text: string): Promise<{ seconds: number; found: string }> {
  const fault = bodyFault(text);
  return fault === null ? timed(() => renderComment(text)) : { seconds: 0, found: fault };
}

const [index, as, ...lengths] = process.argv.slice(2);
const [, make] = GROWTH_PATTERNS[Number(index)] ?? [];
if (!make) throw new Error(`no pattern ${index}`);
const read = as === 'comment' ? readComment : readPost;
// The compiler has seen all of the pipeline by then.
await read('**a** `b`\n\n- [c](d)\n');
for (const length of lengths.map(Number)) {
  const { seconds, found } = await read(make(length).slice(0, length));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const outcome: Outcome = { seconds, memory, found };
  console.log(JSON.stringify(outcome));
  // A longer text takes longer; the limit of time is the same up to 200,000 characters.
  if (found !== '') break;
}
