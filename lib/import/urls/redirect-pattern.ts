import type { OldRedirect } from './old-redirect';

/**
 * A parameter of a path (https://github.com/pillarjs/path-to-regexp): `:slug` is one part, `:path*` any number.
 */
const PARAMETERS = /:([a-z_]\w*)([*+?]?)/gi;

/**
 * Returns a function that gives the path which redirects to a path, for a redirect of a pattern:
 * `/old/:slug` to `/new/:slug`, or `/old/*` to `/new/:splat` as Netlify and Cloudflare write it.
 *
 * @returns `undefined` for a pattern whose parameters the target does not have, so that no path can be known.
 */
export function reverseOf(
  redirect: OldRedirect,
): ((path: string) => string | undefined) | undefined {
  // Parameters may have patterns of their own: `:year(\\d{4})`.
  const from = redirect.from
    .replace(/(?<=:\w+)\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/(?<!:\w*)\*$/, ':splat*');
  const to = redirect.to.replace(/:splat(?![\w*])/g, ':splat*').replace(/(.)\/$/, '$1');
  const names = namesIn(to);
  const isKnown = namesIn(from).length > 0 && namesIn(from).every((name) => names.includes(name));
  const hasOther = /[*+?()]/.test(from.replace(PARAMETERS, ''));
  if (!isKnown || hasOther || new Set(names).size < names.length) return undefined;
  const wanted = new RegExp(
    `^${to
      .replace(/[.^$(){}|[\]\\]/g, '\\$&')
      .replace(PARAMETERS, (_, name: string, suffix: string) =>
        suffix === '' || suffix === '?' ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`,
      )}$`,
  );
  // A rule from `/zh/:path*` to `/:path*` does not apply to a path that has `/zh` already.
  const [[folder = ''], [target = '']] = [from.split('/:'), to.split('/:')];
  return (path) => {
    const values = wanted.exec(path)?.groups;
    if (!values || (folder.startsWith(target) && path.startsWith(`${folder}/`))) return undefined;
    return from.replace(PARAMETERS, (_, name: string) => values[name] ?? '');
  };
}

function namesIn(path: string): string[] {
  return [...path.matchAll(PARAMETERS)].flatMap(([, name]) => name ?? []);
}
