import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The minimum number of pages of a large site that are measured; at most twice as many are. */
const SAMPLE = 200;

/**
 * Returns how many bytes a first visit to the median page transfers: its HTML, the scripts that it loads or
 * preloads, and its style sheets, each compressed by gzip.
 *
 * @param folder its `.html` files are the pages.
 * @param folders for each path prefix of scripts and style sheets, for example `/_next/`, the folder of its
 * files.
 */
export async function medianPageBytes(
  folder: string,
  folders: Readonly<Record<string, string>>,
): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  const step = Math.max(1, Math.floor(names.length / SAMPLE));
  const sizes = new Map<string, number>();
  const pageSizes: number[] = [];
  for (const name of names.sort().filter((_, index) => index % step === 0)) {
    const html = await readFile(join(folder, name));
    let pageSize = gzipSync(html).length;
    for (const path of resources(html.toString())) {
      if (!sizes.has(path)) sizes.set(path, await bytesOf(path, folders));
      pageSize += sizes.get(path) ?? 0;
    }
    pageSizes.push(pageSize);
  }
  return pageSizes.sort((a, b) => a - b)[Math.floor(pageSizes.length / 2)] ?? 0;
}

/** Returns the paths of the scripts and style sheets that a page loads or preloads from its own host. */
export function resources(html: string): Set<string> {
  const tags = html.matchAll(
    /<(?:script|link)\b[^>]*?\s(?:src|href)="(\/(?!\/)[^"?]+\.(?:js|css))[?"]/g,
  );
  return new Set([...tags].map(([, path = '']) => path));
}

async function bytesOf(path: string, folders: Readonly<Record<string, string>>): Promise<number> {
  const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return 0;
  return gzipSync(await readFile(join(folder, path.slice(prefix.length)))).length;
}
