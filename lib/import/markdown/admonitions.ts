/** `!!! note "Title"` or, for a box that opens, `??? note`, and the indented lines below it. */
const ADMONITION =
  /^([ \t>]*)(!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+"([^"\n]*)")?[ \t]*\n((?:\1(?: {4}|\t)[^\n]*(?:\n|(?![\s\S]))|[ \t>]*\n(?=(?:[ \t>]*\n)*\1(?: {4}|\t)\S))+)/gim;

/**
 * Writes the admonitions of Python-Markdown (https://python-markdown.github.io/extensions/admonition/), which plugins of
 * Hexo and Hugo also read, as containers: `:::note Title` … `:::`.
 */
export function admonitionsAsContainers(text: string): string {
  return text.replace(
    ADMONITION,
    (_, indent: string, mark: string, name: string, title = '', body: string) => {
      const inside = body.trimEnd().replaceAll(new RegExp(`^${indent}(?: {4}|\\t)`, 'gm'), indent);
      const box = mark === '!!!' ? name : 'details';
      return `${indent}:::${`${box} ${title}`.trim()}\n${inside}\n${indent}:::${body.endsWith('\n') ? '\n' : ''}`;
    },
  );
}
