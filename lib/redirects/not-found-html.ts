import { developmentPage } from '../build-output/development-page';
import { readResponsePage } from '../build-output/page-files';

/**
 * The HTML of a 404 response: the prerendered 404 page. With `month` (`YYYY-MM`), it is the 404 page of that year,
 * reduced to the posts of that month. In development, where no files are prerendered, the page is fetched from the
 * server itself.
 *
 * @param url of the request.
 */
export async function notFoundHtml(month: string | undefined, url: string): Promise<string> {
  const [year, number] = month?.split('-') ?? [];
  const page = await pageOf(year, url);
  return number === undefined ? page : onlyMonth(page, number);
}

async function pageOf(year: string | undefined, url: string): Promise<string> {
  if (process.env.NODE_ENV === 'development') {
    return developmentPage(`/missing/${year ?? 'any'}`, url);
  }
  return readResponsePage(year === undefined ? '/404' : `/missing/${year}`);
}

/**
 * Removes every month but one from a page.
 *
 * @param month two digits, as in the `id` of the headings of app/_components/months.
 */
function onlyMonth(page: string, month: string): string {
  return page.replace(
    /<section class="year month" aria-labelledby="month-(\d\d)">.*?<\/section>/gs,
    (section, number) => (number === month ? section : ''),
  );
}
