import { fromArguments, isWholePicture } from '../markdown/tag-arguments';
import { UnknownTags } from '../markdown/unknown-tags';
import { hasUnshownWords } from '../markdown/unshown-words';
import { knownShortcode } from './known-shortcodes';
import type { ShortcodeContext } from './shortcode-context';
import { type ShortcodeTag, shortcodesIn } from './shortcode-tags';
import { fromTemplate } from './shortcode-template';

/** Maximum depth of shortcodes in shortcodes. */
const DEEPEST = 20;

/** The names of shortcodes that show one picture. */
const PICTURE = /^(?:[a-z]+[-_])?(?:img|image|picture|photo|pic|fig|figure)(?:[-_][a-z]+)?$/i;

/**
 * Converts the shortcodes in a text of Hugo (https://gohugo.io/content-management/shortcodes/): those
 * of Hugo and of popular themes to the same in Markdown, others by their template. A shortcode without
 * a template that can be rendered is reported; the text in it, and pictures, links and words in its
 * arguments stay, or else the tag becomes an HTML comment.
 */
export function translateShortcodes(text: string, context: ShortcodeContext): string {
  const unknown = new UnknownTags();
  return unknown.replaceIn(translated(text, context, unknown, 0));
}

function translated(
  text: string,
  context: ShortcodeContext,
  unknown: UnknownTags,
  depth: number,
): string {
  let result = '';
  for (const part of shortcodesIn(text)) {
    // A block has an empty line before and after it, and no more.
    if (typeof part === 'string') {
      result += result.endsWith('\n\n') ? part.replace(/^(?:[ \t]*\n)+/, '') : part;
    } else {
      const made = replacementOf(part, context, unknown, depth);
      const line = result.slice(result.lastIndexOf('\n') + 1);
      if (/^[ \t>]*\|/.test(line)) {
        // A row of a table is one line.
        result += made.trim().replace(/\s*\n\s*/g, ' ');
      } else if (/(?:\]\([ \t]*<?|=["']?)$/.test(line)) {
        // Of an unknown shortcode that may be a path, such as `relurl`, the path itself stays.
        const [only = '', ...others] = part.args.list;
        result += made.includes('](') && others.length === 0 ? only : made.trim();
      } else {
        if (made.startsWith('\n\n')) result = result.slice(0, lineEndOf(result));
        result += made;
      }
    }
  }
  return result;
}

function replacementOf(
  tag: ShortcodeTag,
  context: ShortcodeContext,
  unknown: UnknownTags,
  depth: number,
): string {
  const { inner: written, name, bracket, whole } = tag;
  const isShallow = depth < DEEPEST;
  const inner = written && isShallow ? translated(written, context, unknown, depth + 1) : written;
  const known = knownShortcode(tag, inner, context);
  if (known?.startsWith('\n\n') && hasUnshownWords(tag.args, known)) {
    context.onLost(whole.slice(0, 80));
    return known + unknown.add(whole, true);
  }
  const made = known ?? byTemplate(tag, inner, context);
  if (made !== undefined) {
    context.onTranslated(`{{${bracket} ${name} ${bracket === '<' ? '>' : '%'}}}`);
    return made;
  }
  if (PICTURE.test(name) && !inner?.trim() && isWholePicture(tag.args)) {
    context.onTranslated(`{{< ${name} >}}`);
    return fromArguments(tag.args, undefined);
  }
  context.onLost(whole.slice(0, 80));
  return fromArguments(tag.args, inner) || unknown.add(whole, true);
}

function byTemplate(
  tag: ShortcodeTag,
  inner: string | undefined,
  context: ShortcodeContext,
): string | undefined {
  const template = context.templateOf(tag.name);
  return template === undefined ? undefined : fromTemplate(tag, inner, template, context);
}

/** Returns where the last line with text ends, or the length when the text does not end in a line break. */
function lineEndOf(text: string): number {
  let end = text.length;
  for (let at = end - 1; at >= 0 && /\s/.test(text[at] ?? ''); at--) {
    if (text[at] === '\n') end = at;
  }
  return end;
}
