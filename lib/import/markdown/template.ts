import { fenced } from './fenced-code';

/** Changes a value; `undefined` when it cannot. */
export type Filter = (value: string, words: readonly string[]) => string | undefined;

/** What the expressions of a template can use. */
export interface Scope {
  /** Returns the text of a variable such as `site.title`; `undefined` when there is none. */
  valueOf(path: string): string | undefined;
  /** Filters in addition to the common ones. */
  filters: Readonly<Record<string, Filter>>;
}

/** How to render the templates of one kind of blog. */
export interface Template extends Scope {
  /** Whether `{# … #}` is a comment, as in Nunjucks. */
  hasHashComments?: boolean;
  /** Returns the text that replaces a tag; `undefined` for an unknown tag. */
  tagOf?(name: string, words: string): string | undefined;
  /** Called with each tag that was translated. */
  onTranslated?(tag: string): void;
  /** Called with each tag or expression that is left as written. */
  onLost(tag: string): void;
}

/**
 * The filters of Liquid that are the same everywhere (https://shopify.github.io/liquid/filters/).
 */
const FILTERS: Readonly<Record<string, Filter>> = {
  append: (value, [after = '']) => value + after,
  default: (value, [other = '']) => value || other,
  downcase: (value) => value.toLowerCase(),
  escape: (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  prepend: (value, [before = '']) => before + value,
  remove: (value, [part = '']) => value.replaceAll(part, ''),
  replace: (value, [part = '', by = '']) => value.replaceAll(part, () => by),
  strip: (value) => value.trim(),
  upcase: (value) => value.toUpperCase(),
  // Liquid writes `+` for a space. Here it is `%20`, because URLs are compared in decoded form.
  url_encode: (value) => encodeURIComponent(value),
};

const LIQUID = /\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}|\{\{-?\s*((?:(?!\{\{)[\s\S])*?)\s*-?\}\}/g;
const NUNJUCKS = new RegExp(`${LIQUID.source}|\\{#[\\s\\S]*?#\\}`, 'g');

/**
 * Replaces the tags and expressions of a template, in code blocks too: template engines run before
 * Markdown. Unknown tags and expressions are reported and left as written.
 */
export function renderTemplate(text: string, template: Template): string {
  const token = new RegExp(template.hasHashComments ? NUNJUCKS : LIQUID);
  let result = '';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) return result + text.slice(at);
    const [whole, tag, words = '', expression] = match;
    result += text.slice(at, match.index);
    at = match.index + whole.length;
    if (expression !== undefined) {
      result += evaluate(expression, template) ?? unchanged(whole, template);
    } else if (tag !== undefined) {
      const closing = endOf(tag, text, at);
      if (closing) {
        result += block(tag, words, text.slice(at, closing.index), template);
        at = closing.index + closing[0].length;
      } else result += template.tagOf?.(tag, words) ?? unchanged(whole, template);
    }
  }
}

/**
 * Evaluates an expression such as `site.title | append: "!"`. Returns `undefined` when any part of
 * it is unknown.
 */
export function evaluate(expression: string, scope: Scope): string | undefined {
  const [first = '', ...filters] = splitOutsideQuotes(expression, '|');
  let value = term(first, scope);
  for (const filter of filters) {
    // The syntax is `date: "%Y"` in Liquid and `date("%Y")` in Nunjucks.
    const [, name = '', afterColon, inParentheses] =
      /^(\w+)\s*(?::\s*([\s\S]*)|\(([\s\S]*)\))?$/.exec(filter) ?? [];
    const words = splitOutsideQuotes(afterColon ?? inParentheses ?? '', ',').map((word) =>
      term(word, scope),
    );
    const all = { ...FILTERS, ...scope.filters };
    const apply = Object.hasOwn(all, name) ? all[name] : undefined;
    const values = words.filter((word) => word !== undefined);
    if (value === undefined || !apply || values.length < words.length) return undefined;
    value = apply(value, values);
  }
  return value;
}

function term(text: string, scope: Scope): string | undefined {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  if (quoted) return quoted[2];
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  return /^[\w-]+(?:\.[\w-]+)*$/.test(text) ? scope.valueOf(text) : undefined;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = text.match(new RegExp(`(?:"[^"]*"|'[^']*'|[^${separator}"'])+`, 'g')) ?? [];
  return parts.map((part) => part.trim());
}

/** Finds the closing tag of a tag whose content is not a template. */
function endOf(tag: string, text: string, from: number): RegExpExecArray | null {
  if (!/^(?:raw|comment|highlight)$/.test(tag)) return null;
  const end = new RegExp(`\\{%-?\\s*end${tag}\\s*-?%\\}`, 'g');
  end.lastIndex = from;
  return end.exec(text);
}

function block(tag: string, words: string, inside: string, template: Template): string {
  if (tag === 'comment') return '';
  if (tag === 'raw') return inside;
  template.onTranslated?.('{% highlight %}');
  const [language = '', ...options] = words.replace(/["']/g, '').split(/\s+/);
  const numbers = options.some((option) => /^linenos/.test(option)) ? ' showLineNumbers' : '';
  return fenced(inside.replace(/^\n|\n[ \t]*$/g, ''), language + numbers);
}

function unchanged(whole: string, template: Template): string {
  template.onLost(whole.replace(/\s+/g, ' ').slice(0, 80));
  return whole;
}
