import { builtName, encodeSegment } from '../urls';

/** A rule of next.config: `source` is written for path-to-regexp, `destination` is a path. */
interface Rule {
  source: string;
  destination: string;
}

/**
 * Rules for the few names whose page Next.js would serve under two paths, or not at all.
 *
 * @param folder the path before the name: `/`, `/tags/` or `/series/`.
 * @param names slugs, tags or names of series.
 * @param end the path after the name: nothing, or that of a feed.
 * @returns two lists of redirects to the canonical path, and one of rewrites from it. `fromUnescaped` redirects
 * from a path with unescaped characters, `fromBuilt` from the path under which the page was built (`builtName`).
 * `rewrites` lead from the canonical path to the path under which the page was built.
 */
export function canonicalRules(folder: string, names: Iterable<string>, end = '') {
  const fromUnescaped: Rule[] = [];
  const fromBuilt: Rule[] = [];
  const rewrites: Rule[] = [];
  for (const name of names) {
    const path = folder + encodeSegment(name) + end;
    const built = folder + encodeSegment(builtName(name)) + end;
    // Characters such as + and & may be unescaped in a path (RFC 3986 §3.3).
    const raw = folder + encodeURI(name).replaceAll('?', '%3F').replaceAll('#', '%23') + end;
    const to = withoutParameters(path);
    if (raw !== path) fromUnescaped.push({ source: escapePattern(raw), destination: to });
    if (built === path) continue;
    fromBuilt.push({ source: escapePattern(built), destination: to });
    rewrites.push({ source: escapePattern(path), destination: withoutParameters(built) });
  }
  return { fromUnescaped, fromBuilt, rewrites };
}

function escapePattern(path: string): string {
  return path.replace(/[\\:()*+?{}.[\]^$|]/g, '\\$&');
}

/**
 * Percent-encodes parentheses and asterisks. Next.js parses a destination as a pattern, too, in which they would
 * refer to a part of the source.
 */
function withoutParameters(path: string): string {
  return path.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A');
}
