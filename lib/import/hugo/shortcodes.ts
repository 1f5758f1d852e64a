import { fenced } from '../markdown/fenced-code';
import { imageMarkdown, linkDestination } from '../markdown/links';
import { codeInfo } from './code';

/** What shortcodes need to know about the rest of the blog, and where translations are reported. */
export interface ShortcodeContext {
  /** Returns the path on the old site of the page that a reference points to. */
  urlOf(reference: string): string | undefined;
  /** Returns a value of the front matter or of the configuration. */
  paramOf(name: string): string | undefined;
  onTranslated(tag: string): void;
  onLost(tag: string): void;
}

/** The arguments of a shortcode, by name or by position. */
interface ShortcodeArguments {
  named: Record<string, string>;
  list: string[];
}

const TAG =
  /\{\{([<%])\s*(\/\*)?\s*(\/?)\s*([\w./-]+)((?:\s+(?:[\w-]+=)?(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`>%]+))*)\s*(\/?)\s*(\*\/)?\s*[>%]\}\}/g;
const WORD = /(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g;

/**
 * Converts the shortcodes in a text of Hugo (https://gohugo.io/content-management/shortcodes/).
 * Unknown shortcodes are reported. The text between an unknown pair of tags is kept; an unknown
 * single tag becomes an HTML comment.
 */
export function translateShortcodes(text: string, context: ShortcodeContext): string {
  let result = '';
  let at = 0;
  const tags = [...text.matchAll(TAG)];
  const closings = tags
    .filter((tag) => tag[3] === '/')
    .map((tag) => ({ name: tag[4], index: tag.index }));
  for (const [index, tag] of tags.entries()) {
    if (tag.index < at) continue;
    const [whole, bracket = '', escaped, close, name = '', words = '', isSelfClosing] = tag;
    result += text.slice(at, tag.index);
    at = tag.index + whole.length;
    const args = readArguments(words);
    if (escaped) result += whole.replace('/*', '').replace('*/', '');
    else if (close) continue;
    else if (name === 'highlight') {
      const closing = tags.slice(index + 1).find((each) => each[3] === '/' && each[4] === name);
      const end = closing?.index ?? text.length;
      const [language = '', options = ''] = args.list;
      result += fenced(
        text.slice(at, end).replace(/^\n|\n[ \t]*$/g, ''),
        codeInfo(language, options),
      );
      context.onTranslated(tagName(bracket, name));
      at = end + (closing?.[0].length ?? 0);
    } else {
      const made = replacementOf(name, args, context);
      if (made !== undefined) {
        context.onTranslated(tagName(bracket, name));
        result += made;
        continue;
      }
      context.onLost(whole.slice(0, 80));
      const isPair =
        !isSelfClosing &&
        closings.some((closing) => closing.name === name && closing.index > tag.index);
      // An HTML comment cannot contain `--`.
      if (!isPair) result += `<!-- ${whole.replaceAll('--', '- -')} -->`;
    }
  }
  return result + text.slice(at);
}

function replacementOf(
  name: string,
  { named, list }: ShortcodeArguments,
  context: ShortcodeContext,
): string | undefined {
  const id = named.id ?? list[0] ?? '';
  switch (name) {
    case 'ref':
    case 'relref':
      // A reference to a page that does not exist is reported later, as a broken link.
      return context.urlOf(named.path ?? id) ?? named.path ?? id;
    case 'param':
      return context.paramOf(named.name ?? id);
    case 'figure':
      return figure(named);
    case 'youtube':
      return `\n\nhttps://www.youtube.com/watch?v=${id}\n\n`;
    case 'vimeo':
      return `\n\nhttps://vimeo.com/${id}\n\n`;
    case 'instagram':
      return `\n\nhttps://www.instagram.com/p/${id}/\n\n`;
    case 'gist':
      return list.length > 1 ? `\n\nhttps://gist.github.com/${list[0]}/${list[1]}\n\n` : undefined;
    case 'x':
    case 'tweet':
    case 'twitter':
      return `\n\nhttps://x.com/${named.user ?? 'i'}/status/${id}\n\n`;
  }
  return undefined;
}

/**
 * Returns a picture whose Markdown title is the title and the caption of the figure, as plain text.
 */
function figure(named: Record<string, string>): string | undefined {
  const { src, alt = '', title = '', caption = '', link } = named;
  if (!src) return undefined;
  const words = [title, caption].filter((each) => each !== '').join(' ');
  const below = words
    .replace(/<[^<>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '');
  const picture = imageMarkdown(alt, src, below);
  return `\n\n${link ? `[${picture}](${linkDestination(link)})` : picture}\n\n`;
}

function readArguments(words: string): ShortcodeArguments {
  const args: ShortcodeArguments = { named: Object.create(null), list: [] };
  for (const [, name, quoted, raw, plain] of words.matchAll(WORD)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? raw ?? plain ?? '';
    if (name === undefined) args.list.push(value);
    else args.named[name] = value;
  }
  return args;
}

function tagName(bracket: string, name: string): string {
  return `{{${bracket} ${name} ${bracket === '<' ? '>' : '%'}}}`;
}
