import type { IncomingMessage, ServerResponse } from 'node:http';
import { HASHED_FOLDERS } from '../urls';

/** The headers of a request by which a file may be refused (RFC 9110 §13.1, §14.2). */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since'];
/** Headers of a file that is not sent. */
const OF_BODY = ['Content-Type', 'Content-Encoding', 'ETag', 'Last-Modified'];

/**
 * Corrects what Next.js says of an answer, at the moment its head is sent: what is missing in a folder
 * of files that never change is not kept by browsers for a year, and 405 names the methods there are.
 */
export function correctHeaders(
  { method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: ServerResponse,
): void {
  // Wherever the name stands: Next.js resolves dot segments first, and takes the folder itself for one of its files.
  const isHashed = HASHED_FOLDERS.some((folder) => url.includes(folder.slice(0, -1)));
  const isConditional = CONDITIONS.some((name) => name in headers);
  // Most requests are for a page, whose answer needs nothing.
  if (!isHashed && !isConditional && method !== 'POST') return;
  if (isConditional) keepRefusal(response);
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (isRefusedFile(status)) {
      for (const name of OF_BODY) response.removeHeader(name);
      response.setHeader('Content-Length', 0);
    }
    if (isHashed && status >= 300 && status !== 304) {
      response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    }
    if (status === 405 && !response.hasHeader('Allow')) {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS');
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  };
}

/** Whether the file server of Next.js refused a range or a condition. */
function isRefusedFile(status: number): boolean {
  return status === 412 || status === 416;
}

/**
 * Next.js lets its file server refuse a range or a condition with 416 or 412, and then puts the status
 * 500 and another body in place of it. The first status stays here, without a body.
 */
function keepRefusal(response: ServerResponse): void {
  let status = response.statusCode;
  Object.defineProperty(response, 'statusCode', {
    get: () => status,
    set: (next: number) => {
      if (!isRefusedFile(status)) status = next;
    },
  });
  const { write, end } = response;
  response.write = (...content: unknown[]) =>
    isRefusedFile(status) || Reflect.apply(write, response, content);
  response.end = (...content: unknown[]) =>
    Reflect.apply(end, response, isRefusedFile(status) ? [] : content);
}
