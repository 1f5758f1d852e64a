import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { byPosition, type Checked, checkPosts } from '../check/check-posts';
import { brokenExternalLinks } from '../check/external-links';
import { applyEdits, diffOf } from '../check/fix';
import { readLibraries } from '../check/libraries';
import { replaceFile } from '../check/replace-file';
import { defaultFormat, FORMATS, type Format, printReport } from '../check/report';
import { reportedProblem } from '../check/reported-problem';
import { check } from '../messages/check';
import { componentProblems } from '../pages/component-problems';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { site } from '../site';
import { print, printData } from '../terminal';
import { visibleLine } from '../visible';
import { CommandError, readArguments } from './arguments';
import { runCommand } from './run';

const words = check[site.language];

// npm run check: applies every rule of the loader and of lib/check, and reports the problems of all posts, or of
// the files and folders in its arguments. Exits with 1 when a problem is an error, with 2 when the check itself
// failed.
await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      fix: { type: 'boolean' },
      external: { type: 'boolean' },
      format: {
        type: 'string',
        default: defaultFormat(),
      },
    },
    'npm run check -- [--fix] [--external] [--format text|json|github] [files]',
  );
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new CommandError(words.formatUnknown(values.format));
  const isWanted = wantedFiles(positionals);
  const libraries = await readLibraries();
  let checked = await checkPosts(libraries);
  if (values.fix && (await fix(checked, isWanted, format))) checked = await checkPosts();
  const posts = checked.posts.filter(({ post }) =>
    isWanted(displayPath(join(postsFolder(), post.file))),
  );
  const broken = values.external ? await brokenExternalLinks(posts) : [];
  const components = (await componentProblems(libraries.published)).map(reportedProblem);
  const problems = [...checked.problems, ...components, ...broken]
    .filter(({ file }) => isWanted(file))
    .sort(byPosition);
  const files = new Set([
    ...checked.posts.map(({ post }) => displayPath(join(postsFolder(), post.file))),
    ...problems.map(({ file }) => file),
  ]);
  const count = [...files].filter(isWanted).length;
  printData(printReport(problems, count, format, site.language));
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
}, 2);

/**
 * Returns a function that decides, by its displayed path, whether a file is wanted: `names` contains the file, or a
 * folder that contains it. Without names, every file is wanted.
 *
 * @throws CommandError for a name that does not exist in the folder of posts.
 */
function wantedFiles(names: readonly string[]): (file: string) => boolean {
  const wanted = names.map((name) => resolve(name));
  for (const [index, path] of wanted.entries()) {
    const inside = path === postsFolder() || path.startsWith(postsFolder() + sep);
    if (inside && existsSync(path)) continue;
    throw new CommandError(words.fileUnknown(names[index] ?? '', displayPath(postsFolder())));
  }
  return (file) => {
    const path = resolve(file);
    return (
      wanted.length === 0 || wanted.some((name) => path === name || path.startsWith(name + sep))
    );
  };
}

/**
 * Applies the edits of the problems to the wanted files, and prints a diff of each file unless the format is
 * JSON. Returns whether any file changed.
 */
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
