import { sitePath } from '../urls';

/**
 * A page of the development server, which builds no files, without the scripts of the framework:
 * React would find another page than the one it made wherever the page is changed.
 *
 * @param path without the sub-path.
 * @param url of the request, for the server's address.
 */
export async function developmentPage(path: string, url: string): Promise<string> {
  const page = await fetch(new URL(sitePath(path), url));
  return (await page.text()).replace(
    /<script\b(?![^>]*(?:\/_assets\/|speculationrules))[^>]*>.*?<\/script>/gs,
    '',
  );
}
