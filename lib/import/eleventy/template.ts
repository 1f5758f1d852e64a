import { evaluate as evaluateIn, type Filter, type Scope } from '../markdown/expression';
import { renderTemplate } from '../markdown/template';
import type { Value } from '../read/front-matter';
import { textAt } from '../read/values';
import type { LinkTo } from '../source-blog';
import { translateTag } from './tags';

/** The variables that the expressions of a post can use. */
export type TemplateVariables = Record<string, Value | undefined>;

/** The filters of Eleventy and Nunjucks (https://www.11ty.dev/docs/filters/). */
const FILTERS: Record<string, Filter> = {
  date: (value, [format = '']) => dated(value, format),
  lower: (value) => value.toLowerCase(),
  raw: (value) => value,
  safe: (value) => value,
  slug: slugified,
  slugify: slugified,
  url: (value) => value,
};

/**
 * Evaluates an expression between double braces, in the syntax that Liquid and Nunjucks share.
 *
 * @returns `undefined` when only the program of the site could compute it.
 */
export function evaluate(expression: string, variables: TemplateVariables): string | undefined {
  return evaluateIn(expression.trim(), scopeOf(variables));
}

/**
 * Replaces the tags and expressions of Liquid and Nunjucks in a body, in code blocks too: Eleventy
 * runs the templates before Markdown.
 *
 * @param onLost called with each tag or expression that cannot be evaluated.
 * @param linkTo returns the link to the post that a tag such as `post_url` names.
 * @param isHtml whether the body is HTML and no Markdown.
 */
export function translateTemplate(
  body: string,
  variables: TemplateVariables,
  onLost: (tag: string) => void,
  linkTo: LinkTo = () => undefined,
  isHtml = false,
): string {
  return renderTemplate(body, {
    ...scopeOf(variables),
    hasHashComments: true,
    isHtml,
    tagOf: (tag, words) => translateTag(tag, words, linkTo),
    onLost,
  });
}

function scopeOf(variables: TemplateVariables): Scope {
  return { valueOf: (path) => textAt(variables, path), filters: FILTERS };
}

function slugified(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Formats a date that begins with `YYYY-MM-DD`. Returns `undefined` for any other date, and for a
 * format with fields other than `%Y`, `%m` and `%d`.
 */
function dated(value: string, format: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (year === '' || /%[^Ymd]/.test(format)) return undefined;
  return format.replaceAll('%Y', year).replaceAll('%m', month).replaceAll('%d', day);
}
