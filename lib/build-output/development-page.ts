import { sitePath } from '../urls';

/**
 * Fetches a page from the development server and removes the scripts of Next.js: callers change the HTML, so
 * hydration by React would fail.
 *
 * @param path without the base path.
 * @param url of the request, for the origin of the server.
 * @returns the HTML.
 */
export async function developmentPage(path: string, url: string): Promise<string> {
  const page = await fetch(new URL(sitePath(path), url));
  return (await page.text()).replace(
    /<script\b(?![^>]*(?:\/_assets\/|speculationrules))[^>]*>.*?<\/script>/gs,
    '',
  );
}
