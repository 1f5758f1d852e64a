import { developmentPage } from '../build-output/development-page';
import { readAnswer } from '../build-output/page-files';

/**
 * The page of a 404 answer: the one the build printed, with the
 * posts of a month (`YYYY-MM`) when there is one. In development, which builds no files, the page
 * is asked of the server itself.
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
  return readAnswer(year === undefined ? '/404' : `/missing/${year}`);
}

/** @param month two digits, as in the `id` of the headings that app/_components/months writes. */
function onlyMonth(page: string, month: string): string {
  return page.replace(
    /<section class="year month" aria-labelledby="month-(\d\d)">.*?<\/section>/gs,
    (section, number) => (number === month ? section : ''),
  );
}
