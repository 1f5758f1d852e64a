/** A `source` and its `destination` in `redirects` and `rewrites` of `next.config`. */
const PAIR = /\bsource:\s*(["'`])(\/[^"'`]*)\1\s*,\s*destination:\s*(["'`])(\/[^"'`]*)\3/g;
/** A parameter of a path (https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects#path-matching). */
const PARAMETERS = /:(\w+)([*+?]?)/g;

interface Rule {
  from: string;
  to: RegExp;
}

/**
 * Returns a function that returns the other paths at which readers reached a path of the old blog, by its redirects
 * and rewrites. Rules with other patterns than named parameters are ignored.
 *
 * @param config the text of `next.config`.
 */
export function redirectsOf(config: string): (path: string) => string[] {
  const rules = [...config.matchAll(PAIR)].flatMap(
    ([, , from = '', , to = '']) => ruleOf(from, to) ?? [],
  );
  return (path) => rules.flatMap((rule) => otherPath(rule, path.replace(/(.)\/$/, '$1')) ?? []);
}

function ruleOf(source: string, destination: string): Rule | undefined {
  // Parameters may have patterns of their own: `:year(\\d{4})`.
  const from = source.replace(/(?<=:\w+)\((?:[^()]|\([^()]*\))*\)/g, '');
  const names = namesIn(destination);
  const isKnown = namesIn(from).every((name) => names.includes(name));
  const hasOther = /[*+?()]/.test(from.replace(PARAMETERS, ''));
  if (!isKnown || hasOther || new Set(names).size < names.length) return undefined;
  const to = destination
    .replace(/(.)\/$/, '$1')
    .replace(/[.^$(){}|[\]\\]/g, '\\$&')
    .replace(PARAMETERS, (_, name: string, suffix: string) =>
      suffix === '' || suffix === '?' ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`,
    );
  return { from, to: new RegExp(`^${to}$`) };
}

function otherPath({ from, to }: Rule, path: string): string | undefined {
  const values = to.exec(path);
  if (!values) return undefined;
  const other = from.replace(PARAMETERS, (_, name: string) => values.groups?.[name] ?? '');
  // A rule from `/zh/:path*` to `/:path*` does not apply to a path that has `/zh` already.
  const [prefix = ''] = from.split('/:');
  const isTwice = other === prefix + path && path.startsWith(`${prefix}/`);
  return isTwice ? undefined : other;
}

function namesIn(path: string): string[] {
  return [...path.matchAll(PARAMETERS)].flatMap(([, name]) => name ?? []);
}
