import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import { redirects } from '../messages/redirects';
import type { FormerUrl } from '../redirects/former-urls';
import { site } from '../site';
import { permalink } from '../urls';

/** Longest name of a file on the usual file systems, in UTF-8 bytes, with room for `.html`. */
const MAX_NAME = 250;

/**
 * Writes a page for each former path into the exported folder, which leads to the present one on
 * any server. A file that is there already stays.
 *
 * @returns how many pages were written.
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

/** A page that sends the reader on at once, and tells search engines the address for good. */
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

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function redirectsFile(urls: readonly FormerUrl[]): string {
  return urls
    .flatMap(({ path, below, to }) => {
      const from = site.basePath + path.split('/').map(encodeURIComponent).join('/');
      return below ? [`${from} ${to} 308`, `${from}/* ${to} 308`] : `${from} ${to} 308`;
    })
    .concat('')
    .join('\n');
}

/**
 * A map of nginx from former paths to present ones.
 *
 * @param slugs of all posts and pages.
 */
export function nginxMap(urls: readonly FormerUrl[], slugs: Iterable<string>): string {
  const taken = new Set([...slugs].map((slug) => `/${slug}`.toLowerCase()));
  const lines = urls.map(({ path, below, to }) => {
    const from = site.basePath + path;
    const pattern = `~^${from.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
    // nginx compares whole strings without regard to case, and would lead /readme to itself.
    const exact = taken.has(path.toLowerCase()) ? `${pattern}$` : from;
    const key = below ? `${pattern}(?:/|$)` : exact;
    return `    "${key.replace(/["\\]/g, '\\$&')}" "${to}";`;
  });
  return [
    '# Inside http { }; nginx.conf.example uses $former_path.',
    // A path takes three bytes for each Japanese character; the default is 64.
    'map_hash_bucket_size 1024;',
    `map_hash_max_size ${2 ** Math.ceil(Math.log2(urls.length * 2 + 2048))};`,
    'map $uri $former_path {',
    '    default "";',
    ...lines,
    '}',
    '',
  ].join('\n');
}
