import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { writeBareNext } from './bare-next';
import { GENERATORS, type Generator, writeGenerator } from './generators';
import { type Cost, measure } from './measure';
import { medianPageBytes } from './page-bytes';
import { servingRatio } from './serving';

// npm run bench -- [folder of posts]: builds the barest Next.js blog, this one and, when npm can
// install them, blogs of other generators on the same posts, each once without a cache and once
// after one post has changed, and prints what they cost as ratios; then how often a server answers for
// a post of this blog and of the bare one. Timings are for reading, not for CI.
const root = process.cwd();
const source = resolve(process.argv[2] ?? process.env.POSTS_DIR ?? 'posts');
const work = join(root, '.bench');
const posts = join(work, 'posts');
const bareFolder = join(work, 'bare');
const APP = join('.next', 'server', 'app');
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

await rm(work, { recursive: true, force: true });
await mkdir(work, { recursive: true });
await cp(source, posts, { recursive: true });
await writeBareNext(bareFolder, root);
await rm(join(root, '.next'), { recursive: true, force: true });

const bare = { cold: await buildBare(), warm: { seconds: 0, megabytes: 0 } };
const ours = { cold: await buildOurs(), warm: { seconds: 0, megabytes: 0 } };
await changeOnePost(posts);
bare.warm = await buildBare();
ours.warm = await buildOurs();
const bareBytes = await medianPageBytes(join(bareFolder, APP), {
  '/_next/': join(bareFolder, '.next'),
});
const ourBytes = await medianPageBytes(join(root, APP), {
  '/_next/': join(root, '.next'),
  '/': join(root, 'public'),
});

const count = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.md'));
console.log(`\n${count.length} posts\n`);
console.log('| blog | build, s | of bare | one post changed, s | of bare | peak MB | page, B |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
row('bare Next.js + remark', bare, bareBytes);
row('this project', ours, ourBytes);
for (const generator of GENERATORS) await benchGenerator(generator);
const post = await postOfBoth();
console.log(`\nnext start, answers a second as ratios to bare Next.js, for ${decodeURI(post)}:`);
for (const encoding of ['identity', 'gzip'] as const) {
  const ratio = await servingRatio(next, [root, bareFolder], post, encoding);
  console.log(`${encoding} ${ratio.toFixed(2)}`);
}
await rm(work, { recursive: true, force: true });

/** Path of the post of middle size among those both blogs have. */
async function postOfBoth(): Promise<string> {
  const bareNames = new Set(await readdir(join(bareFolder, APP)));
  const names = (await readdir(join(root, APP))).filter(
    (name) => /^[^_%].*\.html$/.test(name) && name !== 'index.html' && bareNames.has(name),
  );
  const sized = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(join(root, APP, name))).size })),
  );
  const middle = sized.sort((a, b) => a.size - b.size)[sized.length >> 1];
  if (!middle) throw new Error('The two blogs have no post in common.');
  return `/${encodeURIComponent(middle.name.slice(0, -'.html'.length))}`;
}

type Builds = Record<'cold' | 'warm', Cost>;

function buildBare(): Promise<Cost> {
  return measure(process.execPath, [next, 'build'], { cwd: bareFolder, env: { POSTS_DIR: posts } });
}

function buildOurs(): Promise<Cost> {
  return measure('npm', ['run', 'build'], { cwd: root, env: { POSTS_DIR: posts } });
}

/** Builds the blog of another generator in a folder of its own; tells why where that fails. */
async function benchGenerator(generator: Generator): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await writeGenerator(generator, folder);
    await measure('npm', ['install', '--no-audit', '--no-fund', ...generator.packages], {
      cwd: folder,
    });
    await cp(source, join(folder, 'posts'), { recursive: true });
    const path = [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
    const env = { PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
    const build = () =>
      measure(join(folder, generator.command), generator.args, { cwd: folder, env });
    const cold = await build();
    await changeOnePost(join(folder, 'posts'));
    const output = join(folder, generator.output);
    row(
      generator.name,
      { cold, warm: await build() },
      await medianPageBytes(output, { '/': output }),
    );
  } catch (error) {
    console.log(`\n${generator.name}: ${error instanceof Error ? error.message : error}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function changeOnePost(folder: string): Promise<void> {
  const name = (await readdir(folder)).filter((entry) => entry.endsWith('.md')).sort()[0];
  if (name === undefined) return;
  const file = join(folder, name);
  await writeFile(file, `${await readFile(file, 'utf8')}\nOne more line.\n`);
}

function row(name: string, { cold, warm }: Builds, bytes: number): void {
  const cells = [
    name,
    cold.seconds.toFixed(1),
    (cold.seconds / bare.cold.seconds).toFixed(2),
    warm.seconds.toFixed(1),
    (warm.seconds / bare.warm.seconds).toFixed(2),
    Math.round(Math.max(cold.megabytes, warm.megabytes)),
    bytes,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
