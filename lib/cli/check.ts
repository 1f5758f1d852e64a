import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { byPlace, type Checked, checkPosts } from '../check/check-posts';
import { brokenOutsideLinks } from '../check/external';
import { applyEdits, diffOf } from '../check/fix';
import { replaceFile } from '../check/replace-file';
import { FORMATS, type Format, printReport, usualFormat } from '../check/report';
import { check } from '../messages/check';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { site } from '../site';
import { print, printData } from '../terminal';
import { visibleLine } from '../visible';
import { CommandError, readArguments } from './arguments';
import { runCommand } from './run';

const words = check[site.language];

// npm run check: every rule of the loader and of lib/check on every post, or on those named. Exits 1
// when there is an error, 2 when it could not look.
await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      fix: { type: 'boolean' },
      external: { type: 'boolean' },
      format: {
        type: 'string',
        default: usualFormat(),
      },
    },
    'npm run check -- [--fix] [--external] [--format text|json|github] [files]',
  );
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new CommandError(words.formatUnknown(values.format));
  const isWanted = wantedFiles(positionals);
  let checked = await checkPosts();
  if (values.fix && (await fix(checked, isWanted, format))) checked = await checkPosts();
  const posts = checked.posts.filter(({ post }) =>
    isWanted(displayPath(join(postsFolder(), post.file))),
  );
  const outside = values.external ? await brokenOutsideLinks(posts) : [];
  const problems = [...checked.problems, ...outside]
    .filter(({ file }) => isWanted(file))
    .sort(byPlace);
  const files = new Set([
    ...checked.posts.map(({ post }) => displayPath(join(postsFolder(), post.file))),
    ...problems.map(({ file }) => file),
  ]);
  const count = [...files].filter(isWanted).length;
  printData(printReport(problems, count, format, site.language));
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
}, 2);

/** Whether a file as shown is one of those named; all are when none is. */
function wantedFiles(names: readonly string[]): (file: string) => boolean {
  const wanted = names.map((name) => resolve(name));
  for (const [index, path] of wanted.entries()) {
    const inside = path === postsFolder() || path.startsWith(postsFolder() + sep);
    if (inside && existsSync(path)) continue;
    throw new CommandError(words.fileUnknown(names[index] ?? '', displayPath(postsFolder())));
  }
  return (file) => {
    const path = resolve(file);
    return wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(one + sep));
  };
}

/** Mends what can be mended and prints the difference, but for programs; tells whether anything was. */
async function fix(
  { problems, posts }: Checked,
  isWanted: (file: string) => boolean,
  format: Format,
): Promise<boolean> {
  let changed = false;
  for (const { post, source } of posts) {
    const path = join(postsFolder(), post.file);
    const file = displayPath(path);
    const edits = problems.flatMap((problem) => (problem.file === file ? problem.edits : []));
    const { text, count } = applyEdits(source, edits);
    if (count === 0 || !isWanted(file)) continue;
    const written = await replaceFile(path, source, text);
    changed ||= written;
    if (format === 'json') continue;
    print(written ? `${diffOf(file, source, text)}\n` : words.changedMeanwhile(visibleLine(file)));
  }
  return changed;
}
