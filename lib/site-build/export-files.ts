import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtPages, PAGES_FOLDER, responsePageFile } from '../build-output/page-files';
import { contentSecurityPolicy } from '../pages/security-headers';
import { allPosts, postsFolder } from '../posts/all-posts';
import { copyFileFrom } from '../posts/files/copy-file';
import { listPublic } from '../posts/files/list-public';
import { isPublicFile, publicFolder } from '../posts/files/public-file';
import { IMPORT_LEDGER } from '../posts/import-ledger';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { seriesOf } from '../posts/views/series';
import { tagsOf } from '../posts/views/tags';
import { formerFeedUrls } from '../redirects/former-feeds';
import { formerListUrls } from '../redirects/former-lists';
import { formerQueries } from '../redirects/former-queries';
import { type FormerUrl, formerUrls, freePaths } from '../redirects/former-urls';
import { hasEarlierUrls } from '../redirects/has-earlier-urls';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { builtName, sitePath } from '../urls';
import { compressFiles } from './compress-files';
import { hostFiles } from './host-files';
import { writeFormerPages } from './redirect-files';

/** The path of the page that lists the posts of one day. */
const DAY = /^\/archive\/\d+\/\d+\/\d+$/;

/**
 * Copies the finished build to a folder of plain files that any web server can serve: `/記事` becomes
 * `記事.html`, feeds and images keep their names, and `404.html` is the page for missing paths. Every text file
 * gets compressed copies, `.br` and `.gz`. Each former path gets an HTML page that redirects, without compressed
 * copies, and that of a feed with an extension a copy of the feed. The folder is replaced only when everything is written.
 *
 * @param out the folder to write.
 * @returns the number of files written, without the compressed copies.
 */
export async function exportFiles(out: string): Promise<number> {
  const draft = `${out}.draft`;
  await rm(draft, { recursive: true, force: true });
  const library = await allPosts();
  const names = builtNames(library);
  await copyPublic(draft, names);
  const hadOtherUrls = await hasOtherUrls(library);
  const former = hadOtherUrls ? formerUrls(library, site.formerPaths) : [];
  const free = (urls: readonly FormerUrl[]) =>
    hadOtherUrls ? freePaths(urls, library.bySlug, isPublicFile) : [];
  const queries = formerQueries(library.bySlug);
  const redirectTargets = new Set(former.map(({ to }) => to));
  for (const { path, file } of builtPages()) {
    // Only redirects from former paths lead to the page of a day, so it is exported only if there is such a
    // redirect.
    if (DAY.test(path) && !redirectTargets.has(sitePath(path))) continue;
    const name = path === '/' ? 'index.html' : `${(names.get(path) ?? path).slice(1)}.html`;
    await put(join(draft, name), plainPage(await readFile(file, 'utf8')));
  }
  const missing = await readFile(join(PAGES_FOLDER, responsePageFile('/404')), 'utf8');
  await put(join(draft, '404.html'), plainPage(missing));
  const formerFeeds = free(formerFeedUrls(library.bySlug));
  const redirects = [...former, ...formerFeeds, ...free(formerListUrls(library.posts))];
  const hosts = hostFiles(redirects, library.bySlug.keys(), queries);
  for (const [name, text] of Object.entries(hosts)) await writeFile(join(draft, name), text);
  const feedFiles = formerFeeds.filter(isFeedFile);
  await copyFeeds(draft, feedFiles);
  await compressFiles(draft);
  await writeFormerPages(
    draft,
    redirects.filter((url) => !feedFiles.includes(url)),
  );
  // The previous folder is renamed before it is removed. Removal takes a while, and until its end a web server
  // would serve only a part of the site.
  const last = `${out}.last`;
  await rm(last, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, last);
  await rename(draft, out);
  await rm(last, { recursive: true, force: true });
  const written = await readdir(out, { recursive: true, withFileTypes: true });
  return written.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name)).length;
}

/**
 * Copies `public`, and from `public/_built` the files that are not pages. A file of the owner in `public` has
 * precedence over a file of the build with the same name.
 *
 * @param names the paths of files by the paths under which they were built, where the two differ.
 */
async function copyPublic(draft: string, names: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(draft, { recursive: true });
  const files = listPublic(publicFolder())
    .map(({ file }) => file)
    .filter((file) => !file.startsWith('_built/answers/'));
  const owners = new Set(files);
  for (const file of files) {
    const built = file.replace(/^_built\//, '');
    const name = built === file ? file : (names.get(`/${built}`) ?? `/${built}`).slice(1);
    if (built !== file && (name.endsWith('.html') || owners.has(name))) continue;
    await mkdir(dirname(join(draft, name)), { recursive: true });
    copyFileFrom(publicFolder(), file, join(draft, name));
  }
}

function hasOtherUrls(library: Library): Promise<boolean> {
  const isImported = existsSync(join(postsFolder(), IMPORT_LEDGER));
  const linksOf = async (post: Post) => (await renderPost(post)).links;
  return hasEarlierUrls({ library, site, isImported, linksOf });
}

/**
 * Copies the feeds to their former paths, for hosts that cannot redirect. A page that redirects is
 * of no use to a feed reader, which expects XML.
 */
async function copyFeeds(draft: string, feeds: readonly FormerUrl[]): Promise<void> {
  for (const { path, to } of feeds) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await copyFile(join(draft, to.slice(site.basePath.length)), join(draft, path));
  }
}

/** Whether the path of a feed has an extension by which hosts send it with the type of a feed. */
function isFeedFile({ path }: FormerUrl): boolean {
  return /\.[a-z]+$/.test(path);
}

/** Maps the path under which a page, feed or Markdown was built (`builtName`) to its own path. */
function builtNames({ posts, bySlug }: Library): Map<string, string> {
  const groups = [
    ...tagsOf(posts).map(({ tag }) => ['/tags/', tag] as const),
    ...seriesOf(posts).map(({ name }) => ['/series/', name] as const),
  ];
  const paths = [
    ...[...bySlug.keys()].flatMap((slug) => [
      ['/', slug, ''] as const,
      ['/', `${slug}.md`, ''] as const,
    ]),
    ...groups.flatMap(([folder, name]) =>
      ['', '/atom.xml'].map((end) => [folder, name, end] as const),
    ),
  ];
  return new Map(
    paths.map(([folder, name, end]) => [folder + builtName(name) + end, folder + name + end]),
  );
}

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The page with the Content-Security-Policy in a <meta>, and without the comments and scripts that need a server. */
function plainPage(html: string): string {
  // A browser ignores frame-ancestors in a <meta> (CSP3 §3.3), so only `_headers` contains it.
  const policy = contentSecurityPolicy(html).replace(/; frame-ancestors [^;]*/, '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}"/>`;
  return html
    .replace(/<section class="comments" id="comments".*?<\/section>/s, '')
    .replace(/<script [^>]*data-server=[^>]*><\/script>/g, '')
    .replace('<head><meta charSet="utf-8"/>', (head) => head + meta);
}
