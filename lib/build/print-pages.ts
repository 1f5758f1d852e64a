import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { linkOrCopy } from '../link-or-copy';
import { manifestPath, prerendered } from '../prerendered';
import { type MadeStyleSheet, withoutStyleSheets, withStyleSheets } from '../style-sheets';
import { fillTemplate, type PageTemplate, templateOf } from './page-template';
import type { PrintedPage } from './printed-pages';
import { showWhole, withoutShowWhole } from './show-whole';

const MANIFEST = 'prerender-manifest.json';
const Headers = z.record(z.string(), z.string());
const Entry = z.looseObject({ initialHeaders: Headers.optional() });
const Manifest = z.looseObject({ routes: z.record(z.string(), Entry) });
/** By `routeCache` the server of Next.js knows a page it need not render anew; its key ends with the path. */
const RouteCache = z.looseObject({ key: z.string() });
const Meta = z.looseObject({ headers: Headers, routeCache: RouteCache.optional() });

/**
 * Makes pages after those that Next.js made as samples (lib/sample-pages): what stands in every page
 * of a route as it stands there, and the page's own parts in it. Next.js takes 20 ms for a page,
 * whatever it holds, most of them for data that only its router in a browser asks for.
 *
 * @param build the folder of the finished build, its pages without framework.
 * @returns how many pages were made; `undefined` where a sample is not the page that would be printed,
 * so that only Next.js knows what these pages are to be.
 */
export async function printPages(
  build: string,
  pages: AsyncIterable<PrintedPage>,
  styleSheets: readonly MadeStyleSheet[],
): Promise<number | undefined> {
  const samples = new Map((await prerendered(build)).map((page) => [page.path, page]));
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(build, MANIFEST), 'utf8')));
  const routes = new Map<string, Route | undefined>();
  for (const { path, route, file } of samples.values()) {
    const entry = manifest.routes[manifestPath(path)];
    if (entry && !routes.has(route)) routes.set(route, routeOf(file, entry, styleSheets));
  }
  let printed = 0;
  for await (const { route: name, path, ...parts } of pages) {
    const route = routes.get(name);
    if (!route) return undefined;
    const html = showWhole(withStyleSheets(fillTemplate(route.template, parts), styleSheets));
    const sample = samples.get(path);
    if (sample && readFileSync(sample.file, 'utf8') !== html) return undefined;
    if (sample) continue;
    const built = manifestPath(path);
    writePage(join(build, 'server', 'app', built), built, html, route);
    const htmlSize = Buffer.byteLength(html);
    manifest.routes[built] = { ...route.entry, htmlSize, dataRoute: `${built}.rsc` };
    printed++;
  }
  const sorted = Object.entries(manifest.routes).sort(([a], [b]) => (a < b ? -1 : 1));
  manifest.routes = Object.fromEntries(sorted);
  writeFileSync(join(build, MANIFEST), JSON.stringify(manifest));
  return printed;
}

/** What the pages of a route have in common. */
interface Route {
  template: PageTemplate;
  entry: z.infer<typeof Entry>;
  /** What Next.js notes of a page beside it, but for the path at the end of its key. */
  meta: z.infer<typeof Meta>;
  /** A page written before, without the end of its name. */
  written?: string;
}

function routeOf(
  sample: string,
  entry: z.infer<typeof Entry>,
  styleSheets: readonly MadeStyleSheet[],
): Route | undefined {
  if (!sample.endsWith('.html')) return undefined;
  const built = withoutShowWhole(readFileSync(sample, 'utf8'));
  const template = templateOf(withoutStyleSheets(built, styleSheets));
  const { headers, routeCache } = Meta.parse(
    JSON.parse(readFileSync(sample.replace(/html$/, 'meta'), 'utf8')),
  );
  const { initialHeaders, ...others } = entry;
  return (
    template && {
      template,
      entry: initialHeaders ? { initialHeaders: withoutTags(initialHeaders), ...others } : others,
      meta: { headers: withoutTags(headers), ...(routeCache && { routeCache }) },
    }
  );
}

/** They name the path of the sample, for a program that asks for a page to be made again. */
function withoutTags(headers: z.infer<typeof Headers>): z.infer<typeof Headers> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'x-next-cache-tags'),
  );
}

function writePage(stem: string, path: string, html: string, route: Route): void {
  mkdirSync(dirname(stem), { recursive: true });
  writeFileSync(`${stem}.html`, html);
  writeFileSync(`${stem}.meta`, JSON.stringify(metaOf(path, route)));
  // No page of ours asks for it; hosts look for the file. The same for all: another name for a file
  // takes a twentieth of the time of another file.
  if (route.written) linkOrCopy(`${route.written}.rsc`, `${stem}.rsc`);
  else writeFileSync(`${stem}.rsc`, '');
  route.written = stem;
}

function metaOf(path: string, { meta }: Route): z.infer<typeof Meta> {
  const { routeCache } = meta;
  if (!routeCache) return meta;
  const key = routeCache.key.replace(/\/\$\/.*$/s, () => `/$${path}`);
  return { ...meta, routeCache: { ...routeCache, key } };
}
