/**
 * Program of run.ts, `measure-text.ts <index of the pattern> <post|comment> <length>…`: reads one hostile
 * text of growing length, as check and build do or as a comment. Prints one {@link Outcome} per line. Its
 * memory is the peak so far, which an earlier length may have caused.
 */
import { fileFacts } from '../../../lib/check/file-facts';
import { readPage } from '../../../lib/check/page';
import { bodyFault } from '../../../lib/comments/limits';
import { renderComment } from '../../../lib/comments/render-comment';
import { readInTime } from '../../../lib/markdown/parse-problems';
import { renderWithoutMemoryLimit } from '../../../lib/markdown/render';
import { schemasFor } from '../../../lib/posts/front-matter/check';
import { parsePost } from '../../../lib/posts/parse-post';
import { ProblemsError } from '../../../lib/posts/problem';
import type { Outcome } from './outcome';
import { GROWTH_PATTERNS } from './patterns';

const FRONT_MATTER = '---\ntitle: t\npublishedOn: 2015-02-18\n---\n';
const schemas = schemasFor('Asia/Tokyo');

/** Returns the CPU seconds that some work took, and the problems with which it was refused. */
async function timed(work: () => unknown): Promise<{ seconds: number; refusal: string }> {
  const before = process.cpuUsage();
  let refusal = '';
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    refusal = error.problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`).join(', ');
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, refusal };
}

/**
 * Reads a text as a post. Returns the time of the slowest of loading, rendering and checking, and the
 * refusal.
 */
async function readPost(text: string): Promise<{ seconds: number; refusal: string }> {
  const source = text.startsWith('---\n') ? text : FRONT_MATTER + text;
  let read: ReturnType<typeof parsePost> | undefined;
  const loading = await timed(() => {
    read = parsePost(source, 'a.md', schemas, { timeZone: 'Asia/Tokyo' });
  });
  if (!read?.post) {
    const refusal = (read?.faults ?? []).map(({ name, line = 1 }) => `a.md:${line} ${name}`);
    return { ...loading, refusal: refusal.slice(0, 2).join(', ') };
  }
  const { post } = read;
  const rendering = await timed(() => renderWithoutMemoryLimit(post.body, post));
  // The check does not apply its rules in this case either.
  if (rendering.refusal !== '') return rendering;
  const rules = await timed(() => readInTime(post, () => fileFacts(readPage(post, source))));
  const slowest = [loading, rendering, rules].sort((a, b) => b.seconds - a.seconds)[0];
  return { seconds: slowest?.seconds ?? 0, refusal: rules.refusal };
}

async function readComment(text: string): Promise<{ seconds: number; refusal: string }> {
  const fault = bodyFault(text);
  return fault === null ? timed(() => renderComment(text)) : { seconds: 0, refusal: fault };
}

const [index, as, ...lengths] = process.argv.slice(2);
const [, make] = GROWTH_PATTERNS[Number(index)] ?? [];
if (!make) throw new Error(`no pattern ${index}`);
const read = as === 'comment' ? readComment : readPost;
// Warm up, so that the compilation of the pipeline is not measured.
await read('**a** `b`\n\n- [c](d)\n');
for (const length of lengths.map(Number)) {
  const { seconds, refusal } = await read(make(length).slice(0, length));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const outcome: Outcome = { seconds, memory, refusal };
  console.log(JSON.stringify(outcome));
  // Longer texts would be refused too, because the time limit is the same up to 200,000 characters.
  if (refusal !== '') break;
}
