import type { IncomingMessage, ServerResponse } from 'node:http';
import { HASHED_FOLDERS } from '../urls';

/** Request headers for which Next.js may refuse to send a file (RFC 9110 §13.1, §14.2). */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since'];
/** Response headers that describe the file, removed when the file is not sent. */
const BODY_HEADERS = ['Content-Type', 'Content-Encoding', 'ETag', 'Last-Modified'];

/**
 * Makes a response correct its headers when Next.js sends them. The files in folders of hashed names are cached for
 * a year, but an error or redirect below such a folder is not. A response that refuses a range or a condition keeps
 * its status. A 405 response gets an `Allow` header (RFC 9110 §15.5.6).
 */
export function correctHeaders(
  { method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  response: ServerResponse,
): void {
  // Search the whole URL, because Next.js resolves dot segments (`/x/../_images/`). Search without the slash at
  // the end, because Next.js also sends the headers of hashed files for the path of the folder itself.
  const isHashed = HASHED_FOLDERS.some((folder) => url.includes(folder.slice(0, -1)));
  const isConditional = CONDITIONS.some((name) => name in headers);
  // Most requests are for pages, whose headers need no correction.
  if (!isHashed && !isConditional && method !== 'POST') return;
  if (isConditional) keepRefusal(response);
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (isRefusedFile(status)) {
      for (const name of BODY_HEADERS) response.removeHeader(name);
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

/** Whether a status means that the file server of Next.js refused a range or a condition. */
function isRefusedFile(status: number): boolean {
  return status === 412 || status === 416;
}

/**
 * When the file server of Next.js refuses a range or a condition with 416 or 412, Next.js then replaces the
 * status by 500 and sends a body. This keeps the first status and sends no body.
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
