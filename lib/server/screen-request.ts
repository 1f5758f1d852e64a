import type { IncomingMessage } from 'node:http';

/** A response without a body, sent instead of passing the request to Next.js. */
export interface Refusal {
  status: 204 | 400 | 405;
  /** Value of the `Allow` header: the methods of the path (RFC 9110 §10.2.1). */
  allow?: string;
}

const READ_ONLY = 'GET, HEAD, OPTIONS';
const WITH_FORMS = 'GET, HEAD, POST, OPTIONS';

/**
 * Paths of comments, `/slug/comments` and `/comments/…`, except for feeds. Some of them have no form; there
 * Next.js itself refuses POST.
 */
const FORM_PATH = /^\/(?:[^/]+\/comments|comments)(?:\/(?!.*\.xml$)|$)/;

/**
 * Internal paths: targets of rewrites and pages that Next.js makes itself. No link of the site leads to one.
 */
const INTERNAL_PATH =
  /^\/+(?:(?:_built|_error|_global-error|_not-found|_prerender|404|500|missing|preview|resolve)(?:[/\\]|$)|comments[/\\]+frame(?:[/\\]|$)|_next(?![/\\]+static[/\\]))/;

/** Path of the "not found" page. */
const NOT_FOUND_PATH = '/resolve/404';

/** Headers that the parts of Next.js send to each other. They are removed from the request of a visitor. */
const INTERNAL_HEADER =
  /^(?:rsc|next-.*|x-(?:action|invoke|matched|middleware|nextjs|next|now|prerender)-.*)$/;

/** The value of a `Host` header: a host with an optional port, or nothing (RFC 9110 §7.2). */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-fA-F:.]+\])(?::\d*)?$/;

/**
 * Checks a request before Next.js sees it, since Next.js responds to many invalid requests with 500 and logs
 * an error. Also changes the request: removes the internal headers of Next.js, and replaces an internal path by
 * that of the "not found" page.
 *
 * @param basePath the base path of the site, or `''`.
 * @param takesForms whether readers can write comments.
 * @returns the response to send, or `null` to pass the request on.
 */
export function screenRequest(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>,
  basePath: string,
  takesForms: boolean,
): Refusal | null {
  const { method = '', headers } = request;
  if (request.url === '*' && method === 'OPTIONS') return { status: 204, allow: WITH_FORMS };
  // RFC 9112 §3.2.2: a server must accept an absolute URL, and use its host instead of the `Host` header.
  const [, host, rest] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(request.url ?? '') ?? [];
  if (host !== undefined && rest !== undefined) {
    headers.host = host;
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
  const { url = '' } = request;
  const [path = '', query = ''] = url.split('?', 2);
  if (!path.startsWith('/') || /%00/.test(query)) return { status: 400 };
  if (countHosts(request.rawHeaders) > 1 || !HOST.test(headers.host ?? '')) return { status: 400 };
  for (const name in headers) if (INTERNAL_HEADER.test(name)) delete headers[name];
  const candidates = possiblePaths(path, basePath);
  const isInternal = candidates.some((candidate) => INTERNAL_PATH.test(candidate));
  if (isInternal) request.url = basePath + NOT_FOUND_PATH;
  const allow =
    takesForms && !isInternal && FORM_PATH.test(candidates[0] ?? '') ? WITH_FORMS : READ_ONLY;
  if (method === 'OPTIONS') return { status: 204, allow };
  const isAllowed =
    method === 'GET' || method === 'HEAD' || (method === 'POST' && allow === WITH_FORMS);
  return isAllowed ? null : { status: 405, allow };
}

/** Counts the `Host` headers: a request with several is invalid (RFC 9112 §3.2). */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count;
}

/**
 * Returns every form in which Next.js may look up the path of a request, without the base path. Dot segments are
 * resolved. The first form is still percent-encoded, the second is decoded once, the third twice, because
 * Next.js looks for files under all three. Empty for a path outside the base path.
 */
function possiblePaths(path: string, basePath: string): string[] {
  const { pathname } = new URL(`http://localhost${path}`);
  if (basePath !== '' && !pathname.startsWith(`${basePath}/`)) return [];
  const paths = [pathname.slice(basePath.length)];
  while (paths.length < 3) {
    const last = paths.at(-1) ?? '';
    if (!last.includes('%')) break;
    try {
      paths.push(decodeURIComponent(last));
    } catch {
      break;
    }
  }
  return paths;
}
