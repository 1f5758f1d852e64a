/**
 * A pattern of `exclude`, `include` or a scope of `defaults`, for the beginning of a path. `*` and `?`
 * stand for signs, `[a-z]` for one of them.
 *
 * @param sign what `*` and `?` stand for: in `exclude` slashes too, as File.fnmatch of Ruby reads it; in
 *   `defaults` all but a slash, as Dir.glob does.
 */
export function globStart(pattern: string, sign: '.' | '[^/]'): string {
  return pattern.replace(/\*\*\/|\*+|\?|\[([!^]?)([^\][\\/]+)\]|[\s\S]/g, (found, not, set) => {
    if (found === '**/') return '(?:.*/)?';
    if (found.startsWith('*')) return `${sign}*`;
    if (found === '?') return sign;
    if (set !== undefined) {
      // A range the wrong way round holds no sign.
      const isBackward = [...set.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to);
      return isBackward ? '(?!)' : `[${not ? '^' : ''}${set.replace(/[&~|^]/g, '\\$&')}]`;
    }
    return found.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
}
