import { builtName, encodeSegment } from '../urls';

/** A rule of next.config: `source` is written for path-to-regexp, `destination` is a path. */
interface Rule {
  source: string;
  destination: string;
}

/**
 * Rules for the few names that Next.js would answer under two paths, or not at all.
 *
 * @param folder `/` or `/tags/`, what the path has before the name.
 * @param names slugs or tags.
 * @returns redirects to the one path of the page, `ofSigns` from signs without their escape and
 * `ofBuilt` from the name it was built under, and `rewrites` from its path to this name.
 */
export function canonicalRules(folder: string, names: Iterable<string>) {
  const ofSigns: Rule[] = [];
  const ofBuilt: Rule[] = [];
  const rewrites: Rule[] = [];
  for (const name of names) {
    const path = folder + encodeSegment(name);
    const built = folder + encodeSegment(builtName(name));
    // Signs such as + and & may stand in a path as they are (RFC 3986 §3.3).
    const raw = folder + encodeURI(name).replaceAll('?', '%3F').replaceAll('#', '%23');
    const to = withoutParameters(path);
    if (raw !== path) ofSigns.push({ source: escapePattern(raw), destination: to });
    if (built === path) continue;
    ofBuilt.push({ source: escapePattern(built), destination: to });
    rewrites.push({ source: escapePattern(path), destination: withoutParameters(built) });
  }
  return { ofSigns, ofBuilt, rewrites };
}

function escapePattern(path: string): string {
  return path.replace(/[\\:()*+?{}.[\]^$|]/g, '\\$&');
}

/** A destination is a pattern too, in which these signs would take up what the source matched. */
function withoutParameters(path: string): string {
  return path.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A');
}
