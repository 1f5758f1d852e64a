import { fenced } from '../markdown/fenced-code';
import type { Value } from '../read/front-matter';
import { textAt } from '../read/values';

/** What the expressions of a post can name. */
export type TemplateVariables = Record<string, Value | undefined>;

const EXPRESSION = /^\s*(?<value>'[^']*'|"[^"]*"|[\w.]+)(?<filters>(?:\s*\|[^|}]*)*)$/;

/**
 * An expression between double braces, as Liquid and Nunjucks both write it.
 *
 * @returns `undefined` when it needs the program of the site.
 */
export function evaluate(expression: string, names: TemplateVariables): string | undefined {
  const { value = '', filters = '' } = EXPRESSION.exec(expression.trim())?.groups ?? {};
  if (value === '') return undefined;
  let result: string | undefined = /^['"]/.test(value) ? value.slice(1, -1) : textAt(names, value);
  for (const filter of filters.split('|').slice(1)) {
    if (result === undefined) return undefined;
    result = filtered(result, filter.trim());
  }
  return result;
}

function filtered(text: string, filter: string): string | undefined {
  const [, name = '', words = ''] = /^(\w+)\s*[:(]?\s*(.*?)\)?$/.exec(filter) ?? [];
  switch (name) {
    case 'url':
    case 'safe':
    case 'raw':
      return text;
    case 'slug':
    case 'slugify':
      return text
        .trim()
        .toLowerCase()
        .replace(/[\s!-/:-@[-`{-~]+/g, '-')
        .replace(/^-+|-+$/g, '');
    case 'date':
      return dated(text, words.replace(/^['"]|['"]$/g, ''));
    case 'lower':
    case 'downcase':
      return text.toLowerCase();
    default:
      return undefined;
  }
}

/** `%Y`, `%m` and `%d` of a day that begins `YYYY-MM-DD`. */
function dated(text: string, format: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  if (year === '' || /%[^Ymd]/.test(format)) return undefined;
  return format.replaceAll('%Y', year).replaceAll('%m', month).replaceAll('%d', day);
}

// What is between `raw` and `endraw`, remarks, marked code, expressions and other tags.
const TEMPLATE =
  /\{%-?\s*raw\s*-?%\}(?<raw>[\s\S]*?)\{%-?\s*endraw\s*-?%\}|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[\s\S]*?#\}|\{%-?\s*highlight\s+["']?(?<language>[\w-]+)[^%]*%\}(?<code>[\s\S]*?)\{%-?\s*endhighlight\s*-?%\}|\{\{-?(?<expression>[^{}]*?)-?\}\}|\{%-?\s*(?<tag>\w+)[^%]*%\}/g;

/**
 * A body without the tags of Liquid and Nunjucks, which Eleventy runs before Markdown, in code too.
 *
 * @param lost told each tag or expression that stays as it is.
 */
export function translateTemplate(
  body: string,
  names: TemplateVariables,
  lost: (tag: string) => void,
): string {
  return body.replace(TEMPLATE, (whole, ...rest) => {
    const { raw, language, code, expression, tag } = rest.at(-1) as Record<
      string,
      string | undefined
    >;
    if (raw !== undefined) return raw;
    if (language !== undefined) return fenced((code ?? '').replace(/^\n|\n$/g, ''), language);
    if (expression !== undefined) {
      const value = evaluate(expression, names);
      if (value === undefined) lost(whole);
      return value ?? whole;
    }
    if (tag === undefined) return '';
    lost(whole);
    return whole;
  });
}
