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
