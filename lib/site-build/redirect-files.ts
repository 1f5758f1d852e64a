import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import { redirects } from '../messages/redirects';
import type { FormerQuery } from '../redirects/former-queries';
import type { FormerUrl } from '../redirects/former-urls';
import { site } from '../site';
import { permalink, postPath } from '../urls';

/** Maximum length of a file name in UTF-8 bytes, a little less than the 255 that common file systems allow. */
const MAX_NAME = 250;

/**
 * Writes into the exported folder an HTML page for each former path, which redirects to the current path on
 * any server. Existing files are not replaced, and a path with a name that is too long for a file is skipped.
 *
 * @returns the number of pages written.
 */
export async function writeFormerPages(
  folder: string,
  urls: readonly FormerUrl[],
): Promise<number> {
  let written = 0;
  for (const { path, to } of urls) {
    const name = /\.html?$/i.test(path) ? path.slice(1) : `${path.slice(1)}.html`;
    if (name.split('/').some((part) => Buffer.byteLength(part) > MAX_NAME)) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(file, pageTo(to), { flag: 'wx' });
      written++;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  return written;
}

/** A page that redirects at once, and names the current URL as canonical for search engines. */
function pageTo(path: string): string {
  const { title, link } = redirects[site.language];
  const href = escapeHtml(path);
  return [
    `<!DOCTYPE html><html lang="${site.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    `<link rel="canonical" href="${escapeHtml(permalink(path))}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title></head><body><p><a href="${href}">${link}</a></p></body></html>\n`,
  ].join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The text of `_redirects` for Netlify and Cloudflare Pages. Only Netlify compares parameters; Cloudflare
 * Pages ignores those lines (https://docs.netlify.com/manage/routing/redirects/redirect-options/).
 */
export function redirectsFile(
  urls: readonly FormerUrl[],
  queries: readonly FormerQuery[] = [],
): string {
  // With `!`, the redirect has precedence over the file of the front page.
  const ofQueries = queries.map(
    ({ path, name, value, slug }) =>
      `${site.basePath}${encoded(path)} ${encodeURIComponent(name)}=${encodeURIComponent(value)} ${postPath(slug)} 308!`,
  );
  return urls
    .flatMap(({ path, below, to }) => {
      const from = site.basePath + encoded(path);
      return below ? [`${from} ${to} 308`, `${from}/* ${to} 308`] : `${from} ${to} 308`;
    })
    .concat(ofQueries, '')
    .join('\n');
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The nginx variable with the current path of a post for a parameter that identified it. */
export function queryVariable(name: string): string {
  return `$former_${name}`;
}

/** The names of parameters that nginx has a variable for. */
export function nginxParameters(queries: readonly FormerQuery[]): string[] {
  return [...new Set(queries.map(({ name }) => name))].filter((name) => /^[a-z_]+$/i.test(name));
}

/** An nginx `map` for each parameter that identified posts. */
export function nginxQueryMaps(queries: readonly FormerQuery[]): string {
  return nginxParameters(queries)
    .flatMap((parameter) => [
      `map "$uri?$arg_${parameter}" ${queryVariable(parameter)} {`,
      '    default "";',
      ...queries
        .filter(({ name }) => name === parameter)
        .flatMap(({ path, value, slug }) =>
          (path === '/' ? [path] : [path, `${path}/`]).map((uri) => {
            const key = `${site.basePath}${uri}?${encodeURIComponent(value)}`;
            return `    "${key.replace(/["\\]/g, '\\$&')}" "${postPath(slug)}";`;
          }),
        ),
      '}',
      '',
    ])
    .join('\n');
}

/**
 * An nginx `map` from former paths to current ones.
 *
 * @param slugs of all posts and pages.
 */
export function nginxMap(urls: readonly FormerUrl[], slugs: Iterable<string>): string {
  const taken = new Set([...slugs].map((slug) => `/${slug}`.toLowerCase()));
  const lines = urls.map(({ path, below, to }) => {
    const from = site.basePath + path;
    const pattern = `~^${from.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
    // nginx ignores case when it compares whole strings. The former path /README would then also match the present
    // path /readme, and redirect it to itself; a regular expression is compared case-sensitively.
    const exact = taken.has(path.toLowerCase()) ? `${pattern}$` : from;
    const key = below ? `${pattern}(?:/|$)` : exact;
    return `    "${key.replace(/["\\]/g, '\\$&')}" "${to}";`;
  });
  return [
    '# Inside http { }; nginx.conf.example uses $former_path.',
    // A Japanese character takes three bytes in a path; the default bucket size is 64.
    'map_hash_bucket_size 1024;',
    `map_hash_max_size ${2 ** Math.ceil(Math.log2(urls.length * 2 + 2048))};`,
    'map $uri $former_path {',
    '    default "";',
    ...lines,
    '}',
    '',
  ].join('\n');
}
