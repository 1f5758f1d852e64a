import { boxOpening } from './containers';
import { linesInCode } from './fenced-code';
import { type JsxTag, literalText, readJsxTag } from './jsx-tag';
import { hasUnshownWords } from './unshown-words';

const OPENING = /^ {0,3}<([A-Z]\w*)(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?>[ \t]*$/;
/** Components that have the kind of box in an attribute. */
const GENERAL = /^(?:callout|aside|admonition|alert|message|notice|banner)$/i;
/** Components that are boxes if an attribute has the kind of one: `<TextBlock blockType="warning">`. */
const BLOCK = /(?:Alert|Block|Box|Callout|Message|Notice|Panel)$/;

/**
 * Converts components for notes and warnings to boxes of this blog, when their tags are alone on
 * their lines: `<Callout type="warning">` … `</Callout>`.
 *
 * @param onTranslated called with each tag.
 * @param onLost called with each tag that has words that the box does not show.
 */
export function translateCallouts(
  text: string,
  onTranslated: (tag: string) => void,
  onLost: (tag: string) => void,
): string {
  const lines = text.split('\n');
  const isInCode = linesInCode(lines);
  for (const [index, line] of lines.entries()) {
    const tag = !isInCode[index] && OPENING.test(line) ? readJsxTag(line.trim(), 0) : undefined;
    const box = tag && boxOf(tag);
    const end = tag && box !== undefined ? endOf(tag.name, lines, index) : -1;
    if (!tag || box === undefined || end < 0) continue;
    onTranslated(`<${tag.name}>`);
    const texts = [...tag.attributes]
      .filter(([key]) => !/^(?:class(?:Name)?|style)$/.test(key))
      .map(([key, value]) => [key, literalText(value) ?? '']);
    const named = Object.fromEntries(texts);
    if (hasUnshownWords({ named, list: [] }, box)) onLost(line.trim());
    // Colons in proportion to the depth, because boxes can contain boxes.
    const colons = ':'.repeat(3 + depthIn(lines, index, end));
    lines[index] = box.replace(/^:+/, colons);
    lines[end] = colons;
  }
  return lines.join('\n');
}

function boxOf({ name, attributes }: JsxTag): string | undefined {
  const given = (key: RegExp) =>
    literalText([...attributes].find(([written]) => key.test(written))?.[1]) ?? '';
  const title = given(/^(?:title|summary|label|heading|header)$/i);
  const box = boxOpening(name, title);
  if (box !== undefined) return box;
  const ofKind = boxOpening(given(/[tT]ype$|^(?:variant|kind|intent|severity)$/), title);
  if (GENERAL.test(name)) return ofKind ?? boxOpening('note', title);
  return BLOCK.test(name) ? ofKind : undefined;
}

/** Returns the line with the closing tag of the component that is opened on a line; -1 for none. */
function endOf(name: string, lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    if (OPENING.exec(line)?.[1] === name) depth++;
    else if (line === `</${name}>` && --depth === 0) return at;
  }
  return -1;
}

/** Returns how many components there are inside of each other between two lines. */
function depthIn(lines: readonly string[], start: number, end: number): number {
  let depth = 0;
  let deepest = 0;
  for (const line of lines.slice(start + 1, end)) {
    if (OPENING.test(line)) deepest = Math.max(deepest, ++depth);
    else if (/^\s*<\/[A-Z]\w*>\s*$/.test(line)) depth--;
  }
  return deepest;
}
