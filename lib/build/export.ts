import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderPost } from '../markdown/render-post';
import { copyFileFrom } from '../posts/copy-file';
import { IMPORT_LEDGER } from '../posts/import-ledger';
import { listPublic } from '../posts/list-public';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { allPosts, postsFolder } from '../posts/posts';
import { publicFolder } from '../posts/public-file';
import { tagsOf } from '../posts/tags';
import { type Prerendered, prerendered } from '../prerendered';
import { hasEarlierAddresses } from '../redirects/earlier-addresses';
import { type FormerUrl, formerUrls } from '../redirects/former-urls';
import { contentSecurityPolicy } from '../security';
import { site } from '../site';
import { builtName, sitePath } from '../urls';
import { compressFiles } from './compress';
import { writeFormerPages } from './former-files';
import { hostFiles } from './host-files';

/**
 * Copies the finished build to a folder of plain files that any web server can give out: `/記事` is
 * `記事.html`, feeds and pictures keep their names, `404.html` stands for what is missing, and
 * beside each text file lie its `.br` and `.gz`. The folder is replaced only when all is written.
 *
 * @param build the folder of the finished build, `.next`.
 * @param out the folder to write.
 * @returns how many files were written, compressed copies not counted.
 */
export async function exportFiles(build: string, out: string): Promise<number> {
  const draft = `${out}.draft`;
  await rm(draft, { recursive: true, force: true });
  await copyPublic(draft);
  const library = await allPosts();
  const names = builtNames(library);
  const former = await formerUrlsOf(library);
  const led = new Set(former.map(({ to }) => to));
  for (const file of await prerendered(build)) {
    // Only a program can say when they are due.
    if (file.route === '/missing/[year]' || file.route === '/comments/frame/[name]') continue;
    // Only former paths lead to the list of one day.
    if (file.route === '/archive/[year]/[month]/[day]' && !led.has(sitePath(file.path))) continue;
    const name = fileName({ ...file, path: names.get(file.path) ?? file.path });
    // What the owner put into `public` under a name that is ours as well.
    if (file.kind === 'body' && existsSync(join(draft, name))) continue;
    await mkdir(dirname(join(draft, name)), { recursive: true });
    await writeFile(join(draft, name), await contentOf(file));
  }
  for (const [name, text] of Object.entries(hostFiles(former, library.bySlug.keys())))
    await writeFile(join(draft, name), text);
  await compressFiles(draft);
  await writeFormerPages(draft, former);
  await rm(out, { recursive: true, force: true });
  await rename(draft, out);
  const written = await readdir(out, { recursive: true, withFileTypes: true });
  return written.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name)).length;
}

/** Copies `public` but for the pages, which come from the build under their own names. */
async function copyPublic(draft: string): Promise<void> {
  await mkdir(draft, { recursive: true });
  for (const { file } of listPublic(publicFolder())) {
    if (file.startsWith('_built/')) continue;
    await mkdir(dirname(join(draft, file)), { recursive: true });
    copyFileFrom(publicFolder(), file, join(draft, file));
  }
}

/** The former paths of the posts; none for a blog that began here. */
async function formerUrlsOf(library: Library): Promise<FormerUrl[]> {
  const isImported = existsSync(join(postsFolder(), IMPORT_LEDGER));
  const linksOf = async (post: Post) => (await renderPost(post)).links;
  if (!(await hasEarlierAddresses({ library, site, isImported, linksOf }))) return [];
  return formerUrls(library, site.formerPaths);
}

/** The path of each post and tag whose page Next.js built under another name. */
function builtNames({ posts, bySlug }: Library): Map<string, string> {
  const paths = [
    ...[...bySlug.keys()].map((slug) => ['/', slug] as const),
    ...tagsOf(posts).map(({ tag }) => ['/tags/', tag] as const),
  ];
  return new Map(paths.map(([folder, name]) => [folder + builtName(name), folder + name]));
}

function fileName({ path, kind }: Prerendered): string {
  if (path === '/_not-found') return '404.html';
  if (kind === 'body') return path.slice(1);
  return path === '/' ? 'index.html' : `${path.slice(1)}.html`;
}

/** A page, with the policy that a server would send as a header; anything else as it is. */
async function contentOf({ file, kind }: Prerendered): Promise<Buffer | string> {
  if (kind === 'body') return readFile(file);
  // A browser ignores these two directives in a <meta> (CSP3 §3.3); `_headers` carries them.
  const policy = contentSecurityPolicy().replace(/; frame-ancestors [^;]*/, '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}"/>`;
  // Plain files have no server that could take comments, or that these scripts could ask.
  const html = (await readFile(file, 'utf8'))
    .replace(/<section class="comments" id="comments".*?<\/section>/s, '')
    .replace(/<script [^>]*data-server=[^>]*><\/script>/g, '');
  return html.replace(/<head>(?:<meta charSet="utf-8"\/>)?/i, (head) => head + meta);
}
