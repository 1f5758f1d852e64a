/**
 * The source of a regular expression for a pattern of files: `*` and `?` stand for signs, `[a-z]` for
 * one of them, `**` for folders.
 *
 * @param sign what `*` and `?` stand for: `.` where that may be a slash, as File.fnmatch of Ruby reads
 *   it, else `[^/]`.
 */
export function globSource(pattern: string, sign: '.' | '[^/]'): string {
  return pattern.replace(/\*\*\/|\*+|\?|\[([!^]?)([^\][\\/]+)\]|[\s\S]/g, (found, not, set) => {
    if (found === '**/') return '(?:.*/)?';
    if (found.startsWith('**')) return '.*';
    if (found === '*') return `${sign}*`;
    if (found === '?') return sign;
    if (set !== undefined) {
      // A range the wrong way round holds no sign.
      const isBackward = [...set.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to);
      return isBackward ? '(?!)' : `[${not ? '^' : ''}${set.replace(/[&~|^]/g, '\\$&')}]`;
    }
    return found.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
}
