import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PrintedPage, readPrintedPages, SAMPLES, writePrintedPages } from './printed-pages';

const project = process.cwd();
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'printed-pages-'))));
afterEach(() => process.chdir(project));

test('pages are read as they were written, whatever stands in them', async () => {
  const pages = [page('朝', { main: '<pre>a\nb\u2028c\u2029d\r\n</pre>' }), page('夜')];
  await writePrintedPages(from(pages));
  const read: PrintedPage[] = [];
  for await (const line of readPrintedPages()) read.push(line);
  expect(read).toEqual(pages);
});

test('the first page of each route and kind is a sample', async () => {
  const tag = '<meta property="article:tag" content="札"/>';
  await writePrintedPages(
    from([
      page('朝'),
      page('昼'),
      page('札一つ', { sharing: tag }),
      page('札二つ', { sharing: tag + tag }),
      page('2', { route: '/page/[number]' }),
    ]),
  );
  expect(JSON.parse(readFileSync(SAMPLES, 'utf8'))).toEqual(['朝', '札一つ', '2']);
});

test('there are no samples when not every page could be printed', async () => {
  await writePrintedPages(from([page('朝')]));
  async function* broken() {
    yield page('朝');
    throw new Error('only Next.js knows');
  }
  await expect(writePrintedPages(broken())).rejects.toThrow('only Next.js knows');
  expect(existsSync(SAMPLES)).toBe(false);
});

function page(path: string, parts: Partial<PrintedPage> = {}): PrintedPage {
  const sharing = '<meta property="og:title" content="題"/>';
  return { route: '/[slug]', path, title: '', canonical: '', sharing, main: '', ...parts };
}

async function* from(pages: readonly PrintedPage[]) {
  yield* pages;
}
