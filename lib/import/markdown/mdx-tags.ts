import { endOfBraces, type JsxTag, literalText, readJsxTag } from './jsx-tag';
import { plainLinkText } from './links';
import { componentMarkdown } from './mdx-components';
import type { UnknownTags } from './unknown-tags';
import { hasUnshownWords } from './unshown-words';

const SPECIAL = /[{<$\\]/g;
/** A formula, whose braces are no expressions: `$…$` or `$$…$$`. */
const FORMULA = /\$\$[^$]+\$\$|\$(?![\s$])[^$\n]*?[^\s\\$]\$(?!\d)/y;
/** Ruby in the notation of this blog and others: `{漢字|かんじ}`. */
const RUBY = /^\{[^{}|\n]*[^\p{ASCII}][^{}|\n]*\|[^{}\n]+\}$/u;

/** What the tags of a text need to know, and where they are reported. */
interface MdxContext {
  /** The file of each imported name. */
  imported: ReadonlyMap<string, string>;
  unknown: UnknownTags;
  onTranslated(tag: string): void;
  onLost(tag: string): void;
}

/**
 * Converts the tags and expressions of MDX in a text without code. Each that is unknown becomes a
 * placeholder of `unknown`.
 */
export function translateMdxTags(text: string, context: MdxContext): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text)?.index;
    if (next === undefined) break;
    result += text.slice(at, next);
    at = next;
    const [taken, made] = read(text, at, context);
    result += made;
    at += taken;
  }
  return result + text.slice(at);
}

/** Returns how many characters were read at a position, and what they become. */
function read(text: string, at: number, context: MdxContext): [number, string] {
  const one = text[at] ?? '';
  if (one === '\\') return [2, text.slice(at, at + 2)];
  if (one === '$') {
    FORMULA.lastIndex = at;
    const formula = FORMULA.exec(text)?.[0] ?? one;
    return [formula.length, formula];
  }
  if (one === '{') {
    const end = endOfBraces(text, at);
    const whole = text.slice(at, end);
    if (end === undefined) return [1, one];
    // A comment, which stays one.
    if (/^\{\s*\/\*[\s\S]*\*\/\s*\}$/.test(whole)) {
      return [whole.length, context.unknown.add(whole.replace(/\s+/g, ' '), true)];
    }
    if (RUBY.test(whole)) return [whole.length, whole];
    // A template literal alone, which is masked as a code span.
    const [, code] = /^\{\s*(\uE000+\d+\uE001)\s*\}$/.exec(whole) ?? [];
    if (code !== undefined) return [whole.length, code];
    return [whole.length, literalText(whole) ?? lost(whole, true, context)];
  }
  if (/^<!--/.test(text.slice(at, at + 4))) {
    const end = text.indexOf('-->', at);
    return end < 0 ? [1, one] : [end + 3 - at, text.slice(at, end + 3)];
  }
  const tag = /^<(?:https?:|[^\s<>@]+@)/.test(text.slice(at, at + 80))
    ? undefined
    : readJsxTag(text, at);
  if (!tag) return [1, one];
  const whole = text.slice(at, tag.end);
  const made = componentMarkdown(tag, context.imported);
  if (made === undefined) {
    const words = wordsOf(tag);
    const comment = lost(whole, !tag.isClosing, context);
    return [whole.length, words === '' ? comment : `${words} ${comment}`];
  }
  if (!/^[A-Z]/.test(tag.name) || tag.isClosing) return [whole.length, made];
  const texts = WORDS.map((key) => [key, literalText(tag.attributes.get(key)) ?? '']);
  const named = Object.fromEntries(texts);
  if (hasUnshownWords({ named, list: [] }, made))
    return [whole.length, made + lost(whole, true, context)];
  context.onTranslated(`<${tag.name}>`);
  return [whole.length, made];
}

/** Attributes of components with words for readers. */
const WORDS = ['title', 'caption', 'text', 'quote', 'description', 'alt', 'label', 'summary'];

/** Returns the words that an unknown component is given as attributes. */
function wordsOf({ attributes }: JsxTag): string {
  return ['title', 'caption', 'text', 'quote', 'description']
    .flatMap((key) => literalText(attributes.get(key)) ?? [])
    .filter((words) => /\s|[^\p{ASCII}]/u.test(words.trim()))
    .map(plainLinkText)
    .join(' ');
}

function lost(whole: string, isShown: boolean, { unknown, onLost }: MdxContext): string {
  if (isShown) onLost(whole.replace(/\s+/g, ' ').slice(0, 80));
  return unknown.add(whole.replace(/\s+/g, ' '), isShown);
}
