import { escapeAttribute, escapeHtml } from '../../html';
import { blockTag } from './block-tags';
import { chosenBranch } from './conditions';
import { evaluate, type Scope, term } from './expression';
import { fenced } from './fenced-code';
import { fromArguments, quotedArguments } from './tag-arguments';
import { wordsOf } from './tag-words';
import { UnknownTags } from './unknown-tags';
import { hasUnshownWords } from './unshown-words';

/** How to render the templates of one kind of blog. */
export interface Template extends Scope {
  /** Whether `{# … #}` is a comment, as in Nunjucks. */
  hasHashComments?: boolean;
  /** Whether the text is HTML and no Markdown, so that code must be HTML as well. */
  isHtml?: boolean;
  /**
   * Returns the text that replaces a tag; `undefined` for an unknown tag.
   *
   * @param variable returns the text of a variable, also of one that the template sets.
   */
  tagOf?(name: string, words: string, variable: Scope['valueOf']): string | undefined;
  /** Returns whether a variable is known to have no value, so that an expression shows nothing. */
  isUnset?(path: string): boolean;
  /** Called with each tag that was translated. */
  onTranslated?(tag: string): void;
  /** Called with each tag or expression that cannot be evaluated. */
  onLost(tag: string): void;
}

const LIQUID = /\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}|\{\{-?\s*((?:(?!\{\{)[\s\S])*?)\s*-?\}\}/g;
/** Tags that show nothing themselves. */
const CONTROL =
  /^(?:for|tablerow|break|continue|cycle|case|when|else\w*|increment|decrement|assign|set|layout|extends|block|macro|import|from|call|filter|paginate)$/;
const NUNJUCKS = new RegExp(`${LIQUID.source}|\\{#[\\s\\S]*?#\\}`, 'g');

/**
 * Replaces the tags and expressions of a template, in code blocks too: template engines run before
 * Markdown. Those that cannot be evaluated are reported. They become HTML comments, as comments of the template do,
 * and the text between a pair of them is kept; in code they are left as written.
 */
export function renderTemplate(source: string, template: Template): string {
  const token = new RegExp(template.hasHashComments ? NUNJUCKS : LIQUID);
  const unknown = new UnknownTags();
  const variables = new Map<string, string>();
  const scope: Scope = {
    filters: template.filters,
    valueOf: (path) => variables.get(path) ?? template.valueOf(path),
  };
  const lost = (whole: string) => {
    template.onLost(whole.replace(/\s+/g, ' ').slice(0, 80));
    return unknown.add(whole, true);
  };
  let text = source;
  let result = '';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) return unknown.replaceIn(result + text.slice(at));
    const [whole, tag, words = '', expression] = match;
    result += text.slice(at, match.index);
    at = match.index + whole.length;
    if (expression !== undefined) {
      if (!variables.has(expression) && template.isUnset?.(expression)) {
        template.onTranslated?.(whole);
        result += unknown.add(whole, false);
      } else result += evaluate(expression, scope) ?? lost(whole);
    } else if (tag === 'assign') {
      const [, name = '', value = ''] = /^([\w-]+)\s*=\s*([\s\S]+)$/.exec(words) ?? [];
      const assigned = evaluate(value, scope);
      if (assigned === undefined) result += lost(whole);
      else variables.set(name, assigned);
    } else if (tag === 'capture' && endOf(tag, text, at)) {
      const closing = endOf(tag, text, at);
      const inside = text.slice(at, closing?.index);
      at += inside.length + (closing?.[0].length ?? 0);
      template.onTranslated?.('{% capture %}');
      variables.set(words, renderTemplate(inside, { ...template, valueOf: scope.valueOf }));
    } else if (tag === 'if' || tag === 'unless') {
      const chosen = chosenBranch(text, at, { tag, words }, (name) => term(name, scope));
      if (chosen) {
        template.onTranslated?.(`{% ${tag} %}`);
        text = chosen.branch + text.slice(chosen.end);
        at = 0;
      } else result += lost(whole);
    } else if (tag !== undefined) {
      const closing = endOf(tag, text, at);
      if (closing) {
        const inside = text.slice(at, closing.index);
        at = closing.index + closing[0].length;
        if (/^(?:block|pull)quote$/.test(tag)) {
          text = blockTag(tag, wordsOf(words), '', () => inside.trim()) + text.slice(at);
          at = 0;
        } else if (tag === 'comment') {
          result += unknown.add(whole + inside + closing[0], true);
        } else result += block(tag, words, inside, template);
      } else if (tag.startsWith('end')) result += unknown.add(whole, false);
      else {
        const args = quotedArguments(words);
        const list = [...Object.values(args.named), ...args.list];
        const made =
          template.tagOf?.(tag, words, scope.valueOf) ??
          (template.isHtml || CONTROL.test(tag) ? '' : fromArguments(args, undefined)) +
            lost(whole);
        result += made;
        if (made.startsWith('\n\n') && hasUnshownWords({ named: {}, list }, made))
          result += lost(whole);
      }
    } else result += unknown.add(whole, true);
  }
}

/**
 * Finds the closing tag of a tag whose content is not a template, or of a quotation. The tags for
 * code and quotations of Octopress are those of Hexo.
 */
function endOf(tag: string, text: string, from: number): RegExpExecArray | null {
  if (!/^(?:raw|comment|capture|highlight|codeblock|blockquote|pullquote)$/.test(tag)) return null;
  const end = new RegExp(`\\{%-?\\s*end${tag}\\s*-?%\\}`, 'g');
  end.lastIndex = from;
  return end.exec(text);
}

function block(tag: string, words: string, inside: string, template: Template): string {
  if (tag === 'raw') return inside;
  template.onTranslated?.(`{% ${tag} %}`);
  if (tag === 'codeblock') return blockTag(tag, wordsOf(words), inside, () => '') ?? inside;
  const [language = '', ...options] = words.replace(/["']/g, '').split(/\s+/);
  const numbers = options.some((option) => /^linenos/.test(option)) ? ' showLineNumbers' : '';
  const code = inside.replace(/^\n|\n[ \t]*$/g, '');
  if (!template.isHtml) return fenced(code, language + numbers);
  const className = language && ` class="language-${escapeAttribute(language)}"`;
  return `<pre><code${className}>${escapeHtml(code)}\n</code></pre>`;
}
