import { boxOpening } from './containers';
import { linesInCode } from './fenced-code';

const OPENING = /^ {0,3}<([A-Z]\w*)((?:\s[^<>]*)?)>[ \t]*$/;
/** Components that have the kind of box in an attribute. */
const GENERAL = /^(?:callout|aside|admonition|alert|message|notice|banner)$/i;
/** Components that are boxes if an attribute has the kind of one: `<TextBlock blockType="warning">`. */
const BLOCK = /(?:Alert|Block|Box|Callout|Message|Notice|Panel)$/;

/**
 * Converts components for notes and warnings to boxes of this blog, when their tags are alone on
 * their lines: `<Callout type="warning">` … `</Callout>`.
 *
 * @param onTranslated called with each tag.
 */
export function translateCallouts(text: string, onTranslated: (tag: string) => void): string {
  const lines = text.split('\n');
  const isInCode = linesInCode(lines);
  for (const [index, line] of lines.entries()) {
    const [, name = '', attributes = ''] = (!isInCode[index] && OPENING.exec(line)) || [];
    const box = name === '' ? undefined : boxOf(name, attributes);
    const end = box === undefined ? -1 : endOf(name, lines, index);
    if (box === undefined || end < 0) continue;
    onTranslated(`<${name}>`);
    // Colons in proportion to the depth, because boxes can contain boxes.
    const colons = ':'.repeat(3 + depthIn(lines, index, end));
    lines[index] = box.replace(/^:+/, colons);
    lines[end] = colons;
  }
  return lines.join('\n');
}

function boxOf(name: string, attributes: string): string | undefined {
  const given = (pattern: string) =>
    new RegExp(`\\b(?:${pattern})=(?:\\{\\s*)?["']([^"']+)["']`).exec(attributes)?.[1] ?? '';
  const title = given('title');
  const box = boxOpening(name, title);
  if (box !== undefined) return box;
  const ofKind = boxOpening(given('\\w*[tT]ype|variant|kind|intent|severity'), title);
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
