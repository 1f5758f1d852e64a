/** A fenced code block, and the attribute list of kramdown on the line after it, if there is one. */
const BLOCK =
  /^([ \t]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*)\n((?:(?![ \t]*\2)[^\n]*\n)*[ \t]*\2[`~]*[ \t]*)$(?:\n[ \t]*\{:(?![:/])([^{}\n]*)\}[ \t]*$)?/gm;
const FILE = /(?:^|\s)(?:file|filename|title|caption)=(?:"([^"\n]*)"|'([^'\n]*)')/;

/**
 * Moves the name of a file from the attribute list after a code block, where themes such as Chirpy have
 * it, to the first line of the block.
 *
 * @param onLost called with the rest of the list.
 * @see https://kramdown.gettalong.org/syntax.html#block-ials
 */
export function fenceFiles(text: string, onLost: (what: string) => void): string {
  return text.replace(BLOCK, (whole, opening: string, _fence: string, rest: string, list = '') => {
    const [written, quoted, single = ''] = FILE.exec(list) ?? [];
    const name = (quoted ?? single).replaceAll('"', "'");
    if (written === undefined || name === '') return whole;
    const others = list.replace(written, '').trim();
    if (others !== '') onLost(`{: ${others} }`);
    return `${opening.trimEnd()} title="${name}"\n${rest}`;
  });
}
