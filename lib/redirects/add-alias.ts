/**
 * Adds a former path to the `aliases:` of a post's front matter: on a new line, or in the existing list. Only the
 * lines of `aliases:` change.
 *
 * @param source the whole text of the file.
 * @param path decoded, such as `/旧い名前`.
 * @returns the text with the alias, or `null` when there is no front matter or its `aliases:` have a form
 * that cannot be extended safely.
 */
export function addAlias(source: string, path: string): string | null {
  const alias = encodeForAlias(path);
  const front = /^\uFEFF?---[ \t]*(\r?\n)[\s\S]*?^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (!front) return null;
  const [text, newline = '\n'] = front;
  const line = /^aliases:[ \t]*(.*?)[ \t]*(?=\r?$)/m.exec(text);
  if (!line) {
    const at = text.lastIndexOf('---');
    return `${text.slice(0, at)}aliases: ['${alias}']${newline}${source.slice(front.index + at)}`;
  }
  const [, value = ''] = line;
  const block = /^aliases:[ \t]*\r?\n((?:([ \t]*-[ \t]+).*\r?\n)+)/m.exec(text);
  if (block) {
    const at = front.index + block.index + block[0].length;
    return `${source.slice(0, at)}${block[2]}'${alias}'${newline}${source.slice(at)}`;
  }
  const items = /^\[(.*)\]$/.exec(value)?.[1] ?? (/^[^[\]{}#&*!|>]+$/.test(value) ? value : null);
  if (items === null) return null;
  const list = items.trim() === '' ? `'${alias}'` : `${items.trim()}, '${alias}'`;
  const start = front.index + line.index;
  const end = start + line[0].length;
  return `${source.slice(0, start)}aliases: [${list}]${source.slice(end)}`;
}

/** Percent-encodes the characters that an alias or a quoted YAML string cannot contain. */
export function encodeForAlias(path: string): string {
  return path.replace(/[\s\p{Cc}%?#'"\\]/gu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  );
}
