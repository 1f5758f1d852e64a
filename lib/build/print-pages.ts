import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifestPath, prerendered } from '../prerendered';
import { type MadeStyleSheet, withoutStyleSheets, withStyleSheets } from '../style-sheets';
import { builtName } from '../urls';
import { fillTemplate, templateOf } from './page-template';
import type { PrintedPost } from './printed-posts';

const ROUTE = '/[slug]';
const MANIFEST = 'prerender-manifest.json';
const Headers = z.record(z.string(), z.string());
const Entry = z.looseObject({ initialHeaders: Headers.optional() });
const Manifest = z.looseObject({ routes: z.record(z.string(), Entry) });
const Meta = z.looseObject({ headers: Headers });

/**
 * Makes the pages of the posts after those that Next.js made as samples (lib/sample-slugs): what
 * stands around every post as it stands there, and the post's own parts in it. Next.js takes 20 ms
 * for a page, whatever it holds, most of them for data that only its router in a browser asks for.
 *
 * @param build the folder of the finished build, its pages without framework.
 * @returns how many pages were made; `undefined` where a sample is not the page that would be printed,
 * so that only Next.js knows what these pages are to be.
 */
export async function printPages(
  build: string,
  posts: AsyncIterable<PrintedPost>,
  styleSheets: readonly MadeStyleSheet[],
): Promise<number | undefined> {
  const pages = await prerendered(build);
  const samples = new Map(
    pages.filter(({ route }) => route === ROUTE).map(({ path, file }) => [path, file]),
  );
  const [sample] = samples;
  if (!sample) return undefined;
  const [samplePath, sampleFile] = sample;
  const template = templateOf(withoutStyleSheets(readFileSync(sampleFile, 'utf8'), styleSheets));
  if (!template) return undefined;
  const manifest = readManifest(build);
  const { initialHeaders, ...entry } = manifest.routes[manifestPath(samplePath)] ?? {};
  const meta = metaOf(sampleFile);
  let printed = 0;
  for await (const post of posts) {
    const path = `/${builtName(post.slug)}`;
    const html = withStyleSheets(fillTemplate(template, post), styleSheets);
    const made = samples.get(path);
    if (made !== undefined && readFileSync(made, 'utf8') !== html) return undefined;
    if (made !== undefined) continue;
    const name = manifestPath(path);
    const stem = join(build, 'server', 'app', name);
    printed++;
    writeFileSync(`${stem}.html`, html);
    writeFileSync(`${stem}.meta`, meta);
    // No page of ours asks for it; hosts look for the file.
    writeFileSync(`${stem}.rsc`, '');
    manifest.routes[name] = {
      ...(initialHeaders && { initialHeaders: withoutTags(initialHeaders) }),
      ...entry,
      htmlSize: Buffer.byteLength(html),
      dataRoute: `${name}.rsc`,
    };
  }
  const routes = Object.entries(manifest.routes).sort(([a], [b]) => (a < b ? -1 : 1));
  manifest.routes = Object.fromEntries(routes);
  writeFileSync(join(build, MANIFEST), JSON.stringify(manifest));
  return printed;
}

function readManifest(build: string) {
  return Manifest.parse(JSON.parse(readFileSync(join(build, MANIFEST), 'utf8')));
}

/** What Next.js notes of a page beside it, without the parts of its data. */
function metaOf(sample: string): string {
  const file = sample.replace(/\.html$/, '.meta');
  const { headers } = Meta.parse(JSON.parse(readFileSync(file, 'utf8')));
  return JSON.stringify({ headers: withoutTags(headers) });
}

/** They name the path of the sample, for a program that asks for a page to be made again. */
function withoutTags(headers: z.infer<typeof Headers>): z.infer<typeof Headers> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'x-next-cache-tags'),
  );
}
