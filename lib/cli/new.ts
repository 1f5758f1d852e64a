import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type NewPost, printNewPost, TEMPLATE_FILE } from '../authoring/new-post';
import { errorCode } from '../error-code';
import { authorCommands } from '../messages/author-commands';
import { now } from '../now';
import { postsFolder } from '../posts/all-posts';
import { FaultError, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { withFile } from '../posts/files/open-file';
import { readFault } from '../posts/files/read-fault';
import { readText } from '../posts/files/read-text';
import { schemasFor } from '../posts/front-matter/check';
import { loadWithDrafts } from '../posts/load-with-drafts';
import { parsePost } from '../posts/parse-post';
import { formatProblem, ProblemsError } from '../posts/problem';
import { slugOfTitle } from '../posts/slug-of-title';
import { site } from '../site';
import { print, printData, printError } from '../terminal';
import { foldSlug, postPath, slugFault } from '../urls';
import { visibleJson, visibleLine } from '../visible';
import { CommandError, readArguments } from './arguments';
import { runCommand } from './run';

const words = authorCommands[site.language];

// npm run new: writes the file of a new post and prints its path. It never overwrites a file.
await runCommand(async () => {
  const { values, positionals } = readArguments(
    { slug: { type: 'string' }, tags: { type: 'string' }, json: { type: 'boolean' } },
    'npm run new -- "題名 / title" [--slug name] [--tags a,b] [--json]',
  );
  const title = positionals.join(' ').trim() || (await askTitle());
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(title)) throw new CommandError(words.titleNotOneLine);
  const slug = (values.slug ?? slugOfTitle(title)).normalize('NFC');
  // The loader skips files whose names begin with a dot.
  const fault = slug.startsWith('.') ? 'dots' : slugFault(slug);
  if (fault) throw new CommandError(words.slugUnusable(slug, words.slugMend[fault]));
  const tags = values.tags?.split(/[,、，]/).flatMap((tag) => tag.trim() || []);
  const text = textOf({ title, slug, tags, now: now(), timeZone: site.timeZone });
  await refuseTakenSlug(slug);
  const file = join(postsFolder(), `${slug}.md`);
  await mkdir(postsFolder(), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const exists = errorCode(error) === 'EEXIST';
    throw exists ? new CommandError(words.exists(displayPath(file))) : error;
  }
  const path = postPath(slug);
  if (values.json) printData(visibleJson(JSON.stringify({ file, slug, title, path })));
  else print(visibleLine(displayPath(file)));
  return 0;
});

async function askTitle(): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError(words.titleMissing);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const title = (await terminal.question(words.askTitle)).trim();
    if (title === '') throw new CommandError(words.titleMissing);
    return title;
  } finally {
    terminal.close();
  }
}

/**
 * Returns the text of the new file. The text is parsed as the loader will parse it: whatever the template
 * contains that a post cannot have is reported at its position in the template.
 *
 * @throws ProblemsError when the loader would report an error.
 * @throws CommandError when the template has no front matter.
 */
function textOf(post: NewPost): string {
  const template = join(postsFolder(), TEMPLATE_FILE);
  try {
    const { text, templateLine } = printNewPost(post, readTemplate());
    const { faults } = parsePost(text, `${post.slug}.md`, schemasFor(site.timeZone), site);
    const problems = faults.map((fault) => {
      const line = templateLine(fault.line ?? 1);
      return line === undefined
        ? problemOf(fault, `${post.slug}.md`, site.language)
        : problemOf({ ...fault, line }, displayPath(template), site.language);
    });
    const errors = problems.filter(({ level }) => level === 'error');
    if (errors.length > 0) throw new ProblemsError(errors);
    for (const problem of problems) printError(formatProblem(problem));
    return text;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    if (error.fault.name === 'frontMatterMissing')
      throw new CommandError(words.templateUnusable(displayPath(template)));
    throw new ProblemsError([problemOf(error.fault, displayPath(template), site.language)]);
  }
}

/**
 * Returns the text of the template, or `undefined` when there is none.
 *
 * @throws FaultError when the file exists but cannot be read.
 */
function readTemplate(): string | undefined {
  try {
    return withFile(postsFolder(), TEMPLATE_FILE, readText);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new FaultError(readFault(error));
  }
}

/**
 * Refuses a slug that a post already has, because two posts with the same slug would stop the next build. If the
 * existing posts have errors, no slug is refused.
 *
 * @throws CommandError when another file has this slug.
 */
async function refuseTakenSlug(slug: string): Promise<void> {
  const library = await loadWithDrafts().catch((error: unknown) => {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  });
  const file = `${slug}.md`;
  for (const post of library?.bySlug.values() ?? []) {
    if (foldSlug(post.slug) !== foldSlug(slug) || post.file === file) continue;
    throw new CommandError(
      words.slugTaken(slug, visibleLine(displayPath(join(postsFolder(), post.file)))),
    );
  }
}
