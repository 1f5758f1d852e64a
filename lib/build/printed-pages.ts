import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PageParts } from './page-template';

/** What stands in a page and in no other of its route. */
export interface PrintedPage extends PageParts {
  /** As Next.js writes it: `/tags/[tag]`. */
  route: string;
  /** Path under which it is built (`builtName` of lib/urls), without the sub-path. */
  path: string;
}

const FOLDER = join('.next', 'cache', 'tsuzuri');
/** A page a line: those of a large blog together are hundreds of megabytes. */
const PAGES = join(FOLDER, 'printed-pages.jsonl');
/** The paths of the samples, relative to the project. */
export const SAMPLES = join(FOLDER, 'sample-pages.json');

/**
 * Writes pages down for {@link readPrintedPages} after `next build`, and which of them Next.js is to
 * make as samples: of every route, the first of every kind that heads of pages have. There are no
 * samples until all is written.
 */
export async function writePrintedPages(pages: AsyncIterable<PrintedPage>): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await rm(SAMPLES, { force: true });
  const stream = createWriteStream(PAGES);
  const samples = new Map<string, string>();
  for await (const page of pages) {
    const kind = kindOf(page);
    if (!samples.has(kind)) samples.set(kind, page.path);
    if (!stream.write(`${lineOf(page)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  await writeFile(SAMPLES, JSON.stringify([...samples.values()]));
}

/** Node.js ends a line at these two characters as well. */
function lineOf(page: PrintedPage): string {
  const escapes: Record<string, string> = { '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return JSON.stringify(page).replace(/[\u2028\u2029]/g, (character) => escapes[character] ?? '');
}

function kindOf({ route, sharing }: PrintedPage): string {
  const names = [...sharing.matchAll(/(?:property|name)="([^"]*)"/g)].map(([, name]) => name);
  return [route, ...new Set(names)].join();
}

/** What {@link writePrintedPages} wrote. */
export async function* readPrintedPages(): AsyncGenerator<PrintedPage> {
  for await (const line of createInterface({ input: createReadStream(PAGES) })) {
    yield JSON.parse(line) as PrintedPage;
  }
}
