import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { prerendered } from '../prerendered';
import { type MadeStyleSheet, withAllStyleSheets, withStyleSheets } from '../style-sheets';
import { failurePage } from './failure-page';
import { settleHead } from './settle-head';
import { showWhole } from './show-whole';
import { type Ours, stripFramework } from './strip';

/** What this page will hold is known when it is asked for (lib/comments/frame). */
const FILLED_LATER = '/comments/frame/[name]';

/**
 * Makes every prerendered page whose route has no client component as light as hand-written HTML,
 * after `next build`. All pages are read and understood before the first is written, so a version
 * of Next.js this step does not know leaves the build as it was.
 *
 * @param directory the build, `.next`.
 * @param ours what tells our scripts from those of Next.js, and the style sheets: a page gets those it
 * needs.
 * @returns how many pages were changed, and their bytes before and after.
 * @throws UnknownScriptError when a page holds a script that is neither ours nor Next.js's.
 */
export async function leanPages(
  directory: string,
  ours: Ours & { styleSheets: readonly MadeStyleSheet[] },
): Promise<{ pages: number; before: number; after: number }> {
  const server = join(directory, 'server');
  const needsReact = new Map<string, boolean>();
  const lean = new Map<string, Buffer>();
  const heavy = new Map<string, string>();
  let before = 0;
  const pages = (await prerendered(directory)).filter(({ kind }) => kind === 'page');
  // Vercel answers with a second copy of the 404 page.
  const missing = { route: '/_not-found', file: join(server, 'pages', '404.html') };
  // So it does with the page for an error of the server.
  const failures = [join(server, 'pages', '500.html'), join(server, 'app', '_global-error.html')];
  for (const { route, file } of [...pages, missing]) {
    if (!needsReact.has(route)) needsReact.set(route, await hasClientComponent(server, route));
    const html = await readFile(file);
    if (needsReact.get(route)) {
      heavy.set(file, withAllStyleSheets(html.toString(), ours.styleSheets));
      continue;
    }
    before += html.length;
    const stripped = settleHead(stripFramework(html.toString(), ours));
    const withStyles = route === FILLED_LATER ? withAllStyleSheets : withStyleSheets;
    lean.set(file, Buffer.from(showWhole(withStyles(stripped, ours.styleSheets))));
    if (file !== missing.file) continue;
    const failed = showWhole(withStyleSheets(failurePage(stripped), ours.styleSheets));
    for (const copy of failures) lean.set(copy, Buffer.from(failed));
  }
  let after = 0;
  for (const [file, html] of lean) {
    after += html.length;
    await writeFile(file, html);
  }
  for (const [file, html] of heavy) await writeFile(file, html);
  // A server started earlier keeps copies of the pages it has served; they are the heavy ones.
  await rm(join(server, 'route-cache'), { recursive: true, force: true });
  return { pages: lean.size, before, after };
}

const CLIENT_MANIFEST = /^globalThis\.__RSC_MANIFEST\["[^\n]*?"\] = (\{.*\});?$/m;
const ClientManifest = z.looseObject({ clientModules: z.record(z.string(), z.unknown()) });

/** Whether a route uses a client component that is not Next.js's own and so needs React. */
async function hasClientComponent(server: string, route: string): Promise<boolean> {
  const page = route === '/' ? '/page' : `${route}/page`;
  const file = join(server, 'app', `${page}_client-reference-manifest.js`);
  const json = CLIENT_MANIFEST.exec(await readFile(file, 'utf8'))?.[1];
  const { clientModules } = ClientManifest.parse(JSON.parse(json ?? 'null'));
  return Object.keys(clientModules).some((module) => !module.includes('/node_modules/next/dist/'));
}
