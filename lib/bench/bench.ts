import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeBareNext } from './bare-next';
import { type Cost, measure } from './measure';

// npm run bench -- [folder of posts]: builds the barest Next.js blog and this one on the same
// posts in one run, and prints what they cost as ratios. Timings are for reading, not for CI.
const root = process.cwd();
const source = resolve(process.argv[2] ?? process.env.POSTS_DIR ?? 'posts');
const work = join(root, '.bench');
const posts = join(work, 'posts');

await rm(work, { recursive: true, force: true });
await mkdir(work, { recursive: true });
await cp(source, posts, { recursive: true });
await writeBareNext(join(work, 'bare'), root);

const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
const env = { POSTS_DIR: posts };
const bare = await measure(process.execPath, [next, 'build'], { cwd: join(work, 'bare'), env });
await rm(join(root, '.next'), { recursive: true, force: true });
const cold = await build();
await changeOnePost();
const warm = await build();
await rm(work, { recursive: true, force: true });

const count = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.md'));
console.log(`\n${count.length} posts\n`);
console.log('| build | seconds | of bare | peak MB |\n|---|---:|---:|---:|');
row('bare Next.js + remark', bare);
row('this project, cold', cold);
row('this project, one post changed', warm);

function build(): Promise<Cost> {
  return measure('npm', ['run', 'build'], { cwd: root, env });
}

async function changeOnePost(): Promise<void> {
  const name = (await readdir(posts)).filter((entry) => entry.endsWith('.md')).sort()[0];
  if (name === undefined) return;
  const file = join(posts, name);
  await writeFile(file, `${await readFile(file, 'utf8')}\nOne more line.\n`);
}

function row(name: string, { seconds, megabytes }: Cost): void {
  const ratio = (seconds / bare.seconds).toFixed(2);
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${ratio} | ${Math.round(megabytes)} |`);
}
