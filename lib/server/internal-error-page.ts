import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PAGES_FOLDER, responsePageFile } from '../build-output/page-files';

/** Headers that describe the body of Next.js, which is replaced. */
const BODY_HEADERS = ['Content-Encoding', 'ETag', 'Last-Modified', 'Vary'];

/**
 * Makes a response send the error page of the site when its status is 500. Next.js would then send no body, or only
 * "Internal Server Error".
 *
 * @param page returns the HTML of the error page; by default it is read from the finished build.
 */
export function sendInternalErrorPage(response: ServerResponse, page = printedPage): void {
  const { writeHead, write, end } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500) return Reflect.apply(writeHead, response, [status, ...rest]);
    for (const name of BODY_HEADERS) response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(page()));
    response.setHeader('Cache-Control', 'no-store');
    return Reflect.apply(writeHead, response, [status]);
  };
  response.write = (...content: unknown[]) =>
    response.statusCode === 500 || Reflect.apply(write, response, content);
  response.end = (...content: unknown[]) =>
    Reflect.apply(end, response, response.statusCode === 500 ? [page()] : content);
}

function printedPage(): string {
  return readFileSync(join(PAGES_FOLDER, responsePageFile('/500')), 'utf8');
}
