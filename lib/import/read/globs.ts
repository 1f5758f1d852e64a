/**
 * Converts a glob pattern to the source of a regular expression: `*` and `?` match characters,
 * `[a-z]` one of several, and `**` folders.
 *
 * @param character what `*` and `?` match: `.` when they also match a slash, as in `File.fnmatch`
 *   of Ruby, or else `[^/]`.
 */
export function globSource(pattern: string, character: '.' | '[^/]'): string {
  return pattern.replace(/\*\*\/|\*+|\?|\[([!^]?)([^\][\\/]+)\]|[\s\S]/g, (match, not, set) => {
    if (match === '**/') return '(?:.*/)?';
    if (match.startsWith('**')) return '.*';
    if (match === '*') return `${character}*`;
    if (match === '?') return character;
    if (set !== undefined) {
      // A set with a backward range such as `z-a` matches nothing.
      const isBackward = [...set.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to);
      return isBackward ? '(?!)' : `[${not ? '^' : ''}${set.replace(/[&~|^]/g, '\\$&')}]`;
    }
    return match.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
}

/** Returns whether a path matches one of some glob patterns, and none of those that begin with `!`. */
export function globMatcher(patterns: readonly string[]): (below: string) => boolean {
  const expressions = patterns.flatMap((pattern) => {
    const isNot = pattern.startsWith('!');
    return expanded(pattern.replace(/^!/, '').replace(/^(?:\.?\/)+/, '')).map((glob) => ({
      isNot,
      expression: new RegExp(`^${globSource(glob, '[^/]')}$`),
    }));
  });
  return (below) =>
    expressions.some(({ isNot, expression }) => !isNot && expression.test(below)) &&
    !expressions.some(({ isNot, expression }) => isNot && expression.test(below));
}

/** Returns a pattern once for each of the words in its braces: `*.{md,mdx}`. */
function expanded(pattern: string): string[] {
  const [whole, words] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || words === undefined) return [pattern];
  return words.split(',').flatMap((word) => expanded(pattern.replace(whole, () => word)));
}
