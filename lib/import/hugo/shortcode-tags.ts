import type { TagArguments } from '../markdown/tag-arguments';

/** A shortcode in a text. */
export interface ShortcodeTag {
  type: 'tag';
  /** The tag as written, or the opening tag of a pair. */
  whole: string;
  bracket: '<' | '%';
  name: string;
  args: TagArguments;
  /** The text between the tags of a pair, as written; `undefined` for a single tag. */
  inner: string | undefined;
}

const TAG =
  /\{\{([<%])\s*(\/\*)?\s*(\/?)\s*([\p{L}\p{M}\p{Nd}_./-]+)((?:\s+(?:[\p{L}\p{M}\p{Nd}_-]+\s*=\s*)?(?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?:[^\s"`>%/]|[>%](?!\}\})|\/(?!\s*[>%]\}\}|\*\/))+))*)\s*(\/?)\s*(\*\/)?\s*[>%]\}\}/gu;
const WORD = /(?:([\p{L}\p{M}\p{Nd}_-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/gu;

/**
 * Splits a text into shortcodes and the text between them
 * (https://gohugo.io/content-management/shortcodes/). A shortcode that is commented out is text,
 * without its comment marks.
 */
export function shortcodesIn(text: string): (string | ShortcodeTag)[] {
  const parts: (string | ShortcodeTag)[] = [];
  let at = 0;
  const tags = [...text.matchAll(TAG)];
  const closings = closingTags(tags);
  for (const [index, tag] of tags.entries()) {
    if (tag.index < at) continue;
    const [whole, bracket, escaped, close, name = '', words = ''] = tag;
    parts.push(text.slice(at, tag.index));
    at = tag.index + whole.length;
    if (escaped) parts.push(whole.replace('/*', '').replace('*/', ''));
    if (escaped || close) continue;
    const closing = closings.get(index);
    parts.push({
      type: 'tag',
      ...{ whole, name, bracket: bracket === '%' ? '%' : '<', args: readArguments(words) },
      inner: closing && text.slice(at, closing.index),
    });
    if (closing) at = closing.index + closing[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}

/** Finds the closing tag of each tag that has one, by its index in the list of tags. */
function closingTags(tags: readonly RegExpExecArray[]): Map<number, RegExpExecArray> {
  const found = new Map<number, RegExpExecArray>();
  const open = new Map<string, number[]>();
  for (const [index, tag] of tags.entries()) {
    const [, , escaped, close, name = '', , isSelfClosing] = tag;
    if (escaped) continue;
    const opened = open.get(name) ?? [];
    open.set(name, opened);
    if (close) {
      const opening = opened.pop();
      if (opening !== undefined) found.set(opening, tag);
    } else if (!isSelfClosing) opened.push(index);
  }
  return found;
}

function readArguments(words: string): TagArguments {
  const args: TagArguments = { named: Object.create(null), list: [] };
  for (const [, name, quoted, raw, plain] of words.matchAll(WORD)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? raw ?? plain ?? '';
    if (name === undefined) args.list.push(value);
    else args.named[name] = value;
  }
  return args;
}
