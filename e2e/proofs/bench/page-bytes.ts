import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** So many pages tell the median of a large site. */
const SAMPLE = 200;

/**
 * Bytes a first visit to the median page transfers: its HTML, the scripts it loads or preloads and
 * its style sheets, each compressed by gzip.
 *
 * @param folder its `.html` files are the pages.
 * @param places the folders that the paths of the site begin with, for example `/_next/`.
 */
export async function medianPageBytes(
  folder: string,
  places: Readonly<Record<string, string>>,
): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  const step = Math.max(1, Math.floor(names.length / SAMPLE));
  const known = new Map<string, number>();
  const weights: number[] = [];
  for (const name of names.sort().filter((_, index) => index % step === 0)) {
    const html = await readFile(join(folder, name));
    let weight = gzipSync(html).length;
    for (const path of resources(html.toString())) {
      if (!known.has(path)) known.set(path, await bytesOf(path, places));
      weight += known.get(path) ?? 0;
    }
    weights.push(weight);
  }
  return weights.sort((a, b) => a - b)[Math.floor(weights.length / 2)] ?? 0;
}

/** Paths of the scripts and style sheets in the markup of a page. */
export function resources(html: string): Set<string> {
  const tags = html.matchAll(
    /<(?:script|link)\b[^>]*?\s(?:src|href)="(\/(?!\/)[^"?]+\.(?:js|css))[?"]/g,
  );
  return new Set([...tags].map(([, path = '']) => path));
}

async function bytesOf(path: string, places: Readonly<Record<string, string>>): Promise<number> {
  const [prefix, folder] = Object.entries(places).find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return 0;
  return gzipSync(await readFile(join(folder, path.slice(prefix.length)))).length;
}
