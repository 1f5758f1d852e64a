import { fenced } from '../markdown/fenced-code';
import { outputOf, type Scope } from './liquid-output';

/** What the tags of a text can ask for, and who hears of them. */
export interface Liquid extends Scope {
  /** Path on the old site of a file, or of a post by its name. */
  urlOf(name: string): string | undefined;
  /** Text of a file of `_includes`. */
  includeOf(name: string): string | undefined;
  translated(tag: string): void;
  lost(tag: string): void;
}

const TOKEN = /\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}|\{\{-?\s*([\s\S]*?)\s*-?\}\}/g;
/** Includes inside includes, at most. */
const MAX_DEPTH = 5;

/**
 * A text of Jekyll without its Liquid (https://jekyllrb.com/docs/liquid/tags/): what is known is put in
 * its place, the rest stays as it is written and is named. It holds in code too, as in Jekyll.
 */
export function translateLiquid(text: string, liquid: Liquid, depth = 0): string {
  let result = '';
  let at = 0;
  TOKEN.lastIndex = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return result + text.slice(at);
    const [whole, tag, words = '', output] = found;
    result += text.slice(at, found.index);
    at = found.index + whole.length;
    if (output !== undefined) {
      result += outputOf(output, liquid) ?? left(whole, liquid);
      continue;
    }
    const end = new RegExp(`\\{%-?\\s*end${tag}\\s*-?%\\}`, 'g');
    end.lastIndex = at;
    const closing = /^(?:raw|comment|highlight)$/.test(tag ?? '') ? end.exec(text) : null;
    if (closing) {
      const inside = text.slice(at, closing.index);
      at = closing.index + closing[0].length;
      result += block(tag ?? '', words, inside, liquid);
    } else result += single(tag ?? '', words, liquid, depth) ?? left(whole, liquid);
  }
}

function block(tag: string, words: string, inside: string, liquid: Liquid): string {
  if (tag === 'comment') return '';
  if (tag === 'raw') return inside;
  liquid.translated('{% highlight %}');
  const [language = '', ...options] = words.split(/\s+/);
  const numbers = options.some((option) => /^linenos/.test(option)) ? ' showLineNumbers' : '';
  return fenced(inside.replace(/^\n|\n[ \t]*$/g, ''), language + numbers);
}

/** `undefined` for a tag that means nothing here. */
function single(tag: string, words: string, liquid: Liquid, depth: number): string | undefined {
  if (tag === 'link' || tag === 'post_url') {
    const url = liquid.urlOf(words.replace(/^(["'])(.*)\1$/, '$2'));
    if (url !== undefined) liquid.translated(`{% ${tag} %}`);
    return url;
  }
  const [name = ''] = words.split(/\s+/);
  const id = /^(?:id=)?["']?([\w-]+)/.exec(words)?.[1];
  if (tag === 'youtube' && id) return alone(`https://www.youtube.com/watch?v=${id}`, tag, liquid);
  if (tag === 'vimeo' && id) return alone(`https://vimeo.com/${id}`, tag, liquid);
  if (tag === 'gist')
    return alone(`https://gist.github.com/${name.replace(/["']/g, '')}`, tag, liquid);
  if (tag === 'twitter' && URL.canParse(name)) return alone(name, tag, liquid);
  if ((tag === 'include' || tag === 'include_relative') && depth < MAX_DEPTH) {
    return include(name, words.slice(name.length), liquid, depth);
  }
  return undefined;
}

/** An included text, when all of it can be put in place. */
function include(name: string, words: string, liquid: Liquid, depth: number): string | undefined {
  const text = liquid.includeOf(name);
  if (text === undefined) return undefined;
  const given: Record<string, string> = {};
  for (const [, key = '', quoted, plain] of words.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'?([^\s']*)'?)/g,
  )) {
    given[key] = quoted ?? outputOf(plain ?? '', liquid) ?? plain ?? '';
  }
  let isWhole = true;
  const inner: Liquid = {
    ...liquid,
    valueOf: (path) =>
      path.startsWith('include.')
        ? (given[path.slice('include.'.length)] ?? '')
        : liquid.valueOf(path),
    lost: () => {
      isWhole = false;
    },
  };
  const result = translateLiquid(text, inner, depth + 1);
  if (!isWhole) return undefined;
  liquid.translated(`{% include ${name} %}`);
  return result.replace(/\n$/, '');
}

/** An address alone on a line: posts here show what it leads to. */
function alone(url: string, tag: string, liquid: Liquid): string {
  liquid.translated(`{% ${tag} %}`);
  return `\n\n${url}\n\n`;
}

function left(whole: string, liquid: Liquid): string {
  liquid.lost(whole.replace(/\s+/g, ' ').slice(0, 80));
  return whole;
}
