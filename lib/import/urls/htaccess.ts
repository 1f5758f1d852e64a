import type { OldRedirect } from './old-redirect';

/** A word of a line, which may be in quotation marks. */
const WORD = /"((?:[^"\\]|\\.)*)"|(\S+)/g;
const STATUS = /^(?:permanent|temp|seeother|3\d\d)$/i;
/** A group of a regular expression that matches any number of parts of a path, or one part. */
const GROUP = /\((?:(\.[*+]\??)|\[\^\/\][*+]\??|\[[\w\\-]+\]\+|\\[dw]\+)\)/g;

/**
 * Reads the redirects of a file `.htaccess`. Rules for another host or for HTTPS are left out. A rule with another
 * condition, or with a regular expression that has no pattern of paths, is returned unchanged: it matches no post, and
 * the report names it.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_alias.html
 * @see https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html
 */
export function htaccessRedirects(text: string): OldRedirect[] {
  let conditions: string[] = [];
  return text
    .replace(/\\\r?\n/g, ' ')
    .split('\n')
    .flatMap((line): OldRedirect[] => {
      const words = [...line.matchAll(WORD)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      const [directive = '', ...rest] = words;
      const name = directive.toLowerCase();
      if (name === 'rewritecond') conditions.push(rest[0] ?? '');
      if (name === 'rewriterule') {
        const of = conditions;
        conditions = [];
        return rewrite(rest, of);
      }
      const [from = '', to = ''] = STATUS.test(rest[0] ?? '') ? rest.slice(1) : rest;
      const isAny = /^redirect(?:permanent|temp)?$/.test(name);
      if (to !== '' && isAny && from.startsWith('/')) return [{ from, to, isPrefix: true }];
      return to !== '' && name === 'redirectmatch' ? [fromExpression(from, to)] : [];
    });
}

function rewrite([from = '', to = '', flags = '']: string[], conditions: string[]): OldRedirect[] {
  const isRedirect = /[[,]\s*(?:R(?:=3\d\d|=permanent|=temp)?|redirect(?:=\w+)?)\s*[\],]/i.test(
    flags,
  );
  const isOfHost = conditions.some((test) => /HTTPS|HTTP_HOST|SERVER_PORT|X-Forwarded/i.test(test));
  if (!isRedirect || isOfHost || /^-$|%\{/.test(to)) return [];
  if (conditions.length > 0) return [{ from: `${conditions.join(' ')} ${from}`, to }];
  // In a folder, the path has no slash before it.
  return [fromExpression(from.replace(/^\^?(?:\/\??)?/, '^/'), to.replace(/\?$/, ''))];
}

/** Returns a redirect with parameters in place of a regular expression: `/old/:p1*` for `^/old/(.*)$`. */
function fromExpression(expression: string, to: string): OldRedirect {
  const names: string[] = [];
  const path = expression
    .replace(/^\^/, '')
    .replace(/(?:\/\?)?\$$/, '')
    .replace(GROUP, (_, any?: string) => {
      const name = `:p${names.length + 1}${any === undefined ? '' : '*'}`;
      names.push(name);
      return name;
    })
    .replace(/\\([.\-/_])/g, '$1');
  const isKnown = /^\//.test(path) && !/[[\](){}|?+^$\\]|(?<!:p\d)\*/.test(path);
  return isKnown
    ? {
        from: path,
        to: to.replace(/\$(\d)/g, (group, at: string) => names[Number(at) - 1] ?? group),
      }
    : { from: expression, to };
}
