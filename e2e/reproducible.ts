import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectCopy } from './project-copy';

// npm run reproducible: builds the project in two folders, then once more in the first after posts
// have changed, and new in the second. Every page, feed and card, and the list of them, must be the
// same in both folders each time. Then Next.js makes every page in the second, none is printed after
// its samples, and every page must be the same again. POSTS_DIR as ever.
/** A post that is there in the first build only. */
const GOING = '消える記事.md';
const source = resolve(process.env.POSTS_DIR || 'posts');
const folders = [project(), project()] as const;

for (const folder of folders) build(folder);
compare('two builds', outputs);
for (const folder of folders) changePosts(join(folder, 'content'));
rmSync(join(folders[1], '.next'), { recursive: true });
for (const folder of folders) build(folder);
compare('a build after another, and a new one', outputs);
build(folders[1], { SAMPLE_PAGES: '' });
compare('printed pages, and those of Next.js', pages);
for (const folder of folders) rmSync(folder, { recursive: true });

function project(): string {
  const folder = projectCopy();
  cpSync(source, join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content', GOING), postOf('消える記事', '2015-06-06'));
  return folder;
}

function build(folder: string, more: Record<string, string> = {}): void {
  const env = { ...process.env, POSTS_DIR: 'content', ...more };
  execFileSync('npm', ['run', 'build'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A new text, a new title, another day, a new post, and one post less, far from each other. */
function changePosts(folder: string): void {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const fileAt = (part: number) => join(folder, names[Math.floor(names.length * part)] ?? '');
  const replace = (file: string, pattern: RegExp, by: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by));
  appendFileSync(fileAt(0.1), '\nもう一行。\n');
  replace(fileAt(0.3), /^title:.*$/m, "title: '改めた題名'");
  replace(fileAt(0.5), /^publishedOn:.*$/m, 'publishedOn: 2013-05-05');
  writeFileSync(join(folder, '新しい記事.md'), postOf('新しい記事', '2014-01-01'));
  rmSync(join(folder, GOING));
}

function postOf(title: string, day: string): string {
  return `---\ntitle: ${title}\npublishedOn: ${day}\n---\n本文。\n`;
}

function compare(what: string, read: (folder: string) => Map<string, string>): void {
  const [first, second] = [read(folders[0]), read(folders[1])];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.error(`differs: ${name}`);
  console.log(`${what}: ${names.length} files, ${different.length} different`);
  if (different.length > 0 || names.length === 0) process.exitCode = 1;
}

function outputs(folder: string): Map<string, string> {
  const manifest = readFileSync(join(folder, '.next', 'prerender-manifest.json'), 'utf8');
  const { routes } = JSON.parse(manifest) as { routes: Record<string, object> };
  // Next.js lists them as they get done, and tells sizes of pages with its own scripts in them.
  const listed = Object.entries(routes).map(([path, route]) => ({ path, ...route, htmlSize: 0 }));
  return new Map([
    ['prerender-manifest.json', JSON.stringify(listed.sort((a, b) => (a.path < b.path ? -1 : 1)))],
    ...filesIn(join(folder, '.next', 'server', 'app'), /\.(?:html|body|meta)$/),
    ...filesIn(join(folder, 'public', '_built'), /./),
    ...filesIn(join(folder, 'public', '_cards'), /\.png$/),
  ]);
}

function pages(folder: string): Map<string, string> {
  return new Map(filesIn(join(folder, '.next', 'server', 'app'), /\.html$/));
}

function filesIn(root: string, pattern: RegExp): [name: string, content: string][] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file.slice(root.length), readFileSync(file, 'latin1')]);
}
