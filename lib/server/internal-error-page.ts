import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { answerFile, PAGES_FOLDER } from '../build-output/page-files';

/** Headers of the body that is not sent. */
const OF_BODY = ['Content-Encoding', 'ETag', 'Last-Modified', 'Vary'];

/**
 * Sends the page for an error of the server wherever Next.js answers with status 500, which it does without a
 * body or with three words of English.
 *
 * @param page its HTML; by default as the build printed it.
 */
export function sendInternalErrorPage(response: ServerResponse, page = printedPage): void {
  const { writeHead, write, end } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500) return Reflect.apply(writeHead, response, [status, ...rest]);
    for (const name of OF_BODY) response.removeHeader(name);
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
  return readFileSync(join(PAGES_FOLDER, answerFile('/500')), 'utf8');
}
