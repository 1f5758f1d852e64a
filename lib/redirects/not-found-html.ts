import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sitePath } from '../urls';

/**
 * The page of a 404 answer: the one `next build` made and the framework was taken out of, with the
 * posts of a month (`YYYY-MM`) when there is one. In development, which builds no files, the page
 * is asked of the server itself.
 *
 * @param url of the request.
 */
export async function notFoundHtml(month: string | undefined, url: string): Promise<string> {
  if (process.env.NODE_ENV === 'development') {
    const page = await fetch(new URL(sitePath(`/missing/${month ?? 'any'}`), url));
    return page.text();
  }
  const name = month === undefined ? '_not-found.html' : join('missing', `${month}.html`);
  const folder = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'server', 'app');
  return readFile(join(/* turbopackIgnore: true */ folder, name), 'utf8');
}
