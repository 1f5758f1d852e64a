import type { IncomingMessage } from 'node:http';

/** An answer that is given before Next.js sees the request; without a body. */
export interface Refusal {
  status: 204 | 400 | 405;
  /** The methods that the path takes (RFC 9110 §10.2.1). */
  allow?: string;
}

const READ_ONLY = 'GET, HEAD, OPTIONS';
const WITH_FORMS = 'GET, HEAD, POST, OPTIONS';

/** Pages of comments, below a post and in general. Next.js refuses the method where one takes no form. */
const FORM_PATH = /^\/(?:[^/]+\/comments|comments)(?:\/(?!.*\.xml$)|$)/;

/**
 * Names of the build and of Next.js. Rewrites lead there, or Next.js has a page of its own there; nobody asks
 * for them by these names.
 */
const INTERNAL_PATH =
  /^\/+(?:(?:_built|_error|_global-error|_not-found|_prerender|404|500|missing|preview|resolve)(?:[/\\]|$)|comments[/\\]+frame(?:[/\\]|$)|_next(?![/\\]+static[/\\]))/;

/** Where the page for what is missing is. */
const NOWHERE = '/resolve/404';

/** By these the parts of Next.js tell each other what to do; a visitor has no use for them. */
const INTERNAL_HEADER =
  /^(?:rsc|next-.*|x-(?:action|invoke|matched|middleware|nextjs|next|now|prerender)-.*)$/;

/** A host and perhaps a port (RFC 9110 §7.2). */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-fA-F:.]+\])(?::\d*)?$/;

/**
 * Holds a request against what this site answers at all, before Next.js does, which answers with 500
 * and a line in the log to much of it. Takes out the headers that only Next.js may send itself, and
 * leads the names of its inner files to the page for what is missing.
 *
 * @param basePath the sub-path the site lives under, or `''`.
 * @param takesForms whether readers can write comments.
 */
export function screenRequest(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>,
  basePath: string,
  takesForms: boolean,
): Refusal | null {
  const { method = '', headers } = request;
  if (request.url === '*' && method === 'OPTIONS') return { status: 204, allow: WITH_FORMS };
  // RFC 9112 §3.2.2: a server accepts the whole URL too, and its host wins.
  const [, host, rest] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(request.url ?? '') ?? [];
  if (host !== undefined && rest !== undefined) {
    headers.host = host;
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
  const { url = '' } = request;
  const [path = '', query = ''] = url.split('?', 2);
  if (!path.startsWith('/') || /%00/.test(query)) return { status: 400 };
  if (hostsOf(request.rawHeaders) > 1 || !HOST.test(headers.host ?? '')) return { status: 400 };
  for (const name in headers) if (INTERNAL_HEADER.test(name)) delete headers[name];
  const readings = readingsOf(path, basePath);
  const isInternal = readings.some((reading) => INTERNAL_PATH.test(reading));
  if (isInternal) request.url = basePath + NOWHERE;
  const allow =
    takesForms && !isInternal && FORM_PATH.test(readings[0] ?? '') ? WITH_FORMS : READ_ONLY;
  if (method === 'OPTIONS') return { status: 204, allow };
  const isTaken =
    method === 'GET' || method === 'HEAD' || (method === 'POST' && allow === WITH_FORMS);
  return isTaken ? null : { status: 405, allow };
}

/** RFC 9112 §3.2: more than one is refused. */
function hostsOf(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts;
}

/**
 * A path as Next.js may read it, without the sub-path: dot segments resolved, and decoded once and
 * twice, as it looks for files.
 */
function readingsOf(path: string, basePath: string): string[] {
  const { pathname } = new URL(`http://localhost${path}`);
  if (basePath !== '' && !pathname.startsWith(`${basePath}/`)) return [];
  const readings = [pathname.slice(basePath.length)];
  while (readings.length < 3) {
    const last = readings.at(-1) ?? '';
    if (!last.includes('%')) break;
    try {
      readings.push(decodeURIComponent(last));
    } catch {
      break;
    }
  }
  return readings;
}
