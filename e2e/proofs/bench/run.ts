import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { PAGES_FOLDER } from '../../../lib/build-output/page-files';
import { errorCode } from '../../../lib/error-code';
import { writeBareNext } from './bare-next';
import { type Blog, costTable } from './cost-table';
import { GENERATORS, type Generator, REFERENCE, writeGenerator } from './generators';
import { type Cost, measure } from './measure';
import { medianPageBytes } from './page-bytes';
import { servingRatio } from './serving-rate';

// npm run prove -- bench [posts folder]: builds a minimal Next.js blog, this project and, if they can be
// installed, blogs of other generators from the same posts: without a cache, after one post has changed, and
// without a change. Prints time, memory and page size with ratios, and how the request rates of this project
// and of the minimal blog compare. The numbers are for people to read; CI does not use them.
const root = process.cwd();
const source = resolve(process.argv[2] ?? process.env.POSTS_DIR ?? 'posts');
const work = join(root, '.bench');
const posts = join(work, 'posts');
const bareFolder = join(work, 'bare');
const BARE = 'bare Next.js + remark';
const BARE_PAGES = join(bareFolder, '.next', 'server', 'app');
const OUR_PAGES = join(root, PAGES_FOLDER, 'pages');
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

await rm(work, { recursive: true, force: true });
await mkdir(work, { recursive: true });
await cp(source, posts, { recursive: true });
await writeBareNext(bareFolder, root);
await removeOurBuild();

const [bare, ours] = await buildsInTurn([buildBare, buildOurs], posts);
const blogs: Blog[] = [];
if (bare && ours) {
  const folders = { '/_next/': join(bareFolder, '.next') };
  const bareBytes = await medianPageBytes(BARE_PAGES, folders);
  const ourBytes = await medianPageBytes(OUR_PAGES, { '/': join(root, 'public') });
  blogs.push({ name: BARE, builds: bare, pageBytes: bareBytes });
  blogs.push({ name: 'this project', builds: ours, pageBytes: ourBytes });
}
for (const generator of GENERATORS) blogs.push(...(await benchGenerator(generator)));

const count = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.md'));
console.log(`\n${count.length} posts\n\n${costTable(blogs, [BARE, REFERENCE])}`);
const post = await postOfBoth();
console.log(`\nResponses per second, as ratio to bare Next.js, for ${decodeURI(post)}:`);
for (const encoding of ['identity', 'gzip'] as const) {
  const ratio = await servingRatio(next, [root, bareFolder], post, encoding);
  console.log(`${encoding} ${ratio.toFixed(2)}`);
}
await rm(work, { recursive: true, force: true });

/** Removes the output of builds of this project, so that the first build has no cache. */
async function removeOurBuild(): Promise<void> {
  const own = (await readdir('public').catch(() => [])).filter((name) => name.startsWith('_'));
  for (const name of ['.next', '.next-draft', ...own.map((folder) => join('public', folder))]) {
    await rm(join(root, name), { recursive: true, force: true });
  }
}

/** Builds several blogs of the same posts without a cache, after one post has changed, and without a change. */
async function buildsInTurn(
  blogsOfPosts: readonly (() => Promise<Cost>)[],
  folder: string,
): Promise<Blog['builds'][]> {
  const buildAll = async () => {
    const costs: Cost[] = [];
    for (const build of blogsOfPosts) costs.push(await build());
    return costs;
  };
  const cold = await buildAll();
  await changeOnePost(folder);
  const warm = await buildAll();
  const same = await buildAll();
  const noCost = { seconds: 0, megabytes: 0 };
  return cold.map((cost, index) => ({
    cold: cost,
    warm: warm[index] ?? noCost,
    same: same[index] ?? noCost,
  }));
}

/** Returns the path of the post with the median size among those that both blogs have. */
async function postOfBoth(): Promise<string> {
  const pagesOfBare = new Set(await readdir(BARE_PAGES));
  const names = (await readdir(OUR_PAGES)).filter(
    (name) => /^[^_%].*\.html$/.test(name) && pagesOfBare.has(name),
  );
  const sized = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(join(OUR_PAGES, name))).size })),
  );
  const median = sized.sort((a, b) => a.size - b.size)[sized.length >> 1];
  if (!median) throw new Error('The two blogs have no post in common.');
  return `/${encodeURIComponent(median.name.slice(0, -'.html'.length))}`;
}

function buildBare(): Promise<Cost> {
  return measure(process.execPath, [next, 'build'], { cwd: bareFolder, env: { POSTS_DIR: posts } });
}

function buildOurs(): Promise<Cost> {
  return measure('npm', ['run', 'build'], { cwd: root, env: { POSTS_DIR: posts } });
}

/**
 * Builds the blog of another generator in a temporary folder; prints the reason and returns nothing if that
 * fails.
 */
async function benchGenerator(generator: Generator): Promise<Blog[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const isSystemProgram = generator.packages.length === 0;
  try {
    await writeGenerator(generator, folder);
    if (!isSystemProgram) {
      const install = ['install', '--no-audit', '--no-fund', ...generator.packages];
      await measure('npm', install, { cwd: folder });
    }
    await cp(source, join(folder, 'posts'), { recursive: true });
    const path = [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
    const env = { PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
    const command = isSystemProgram ? generator.command : join(folder, generator.command);
    const build = () => measure(command, generator.args, { cwd: folder, env });
    const [builds] = await buildsInTurn([build], join(folder, 'posts'));
    const output = join(folder, generator.output);
    const pageBytes = await medianPageBytes(output, { '/': output });
    return builds ? [{ name: generator.name, builds, pageBytes }] : [];
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT';
    const reason = error instanceof Error ? error.message : error;
    console.log(`\n${generator.name}: ${isMissing ? 'not installed, skipped' : reason}\n`);
    return [];
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
