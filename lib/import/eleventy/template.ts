import {
  evaluate as evaluateIn,
  type Filter,
  renderTemplate,
  type Scope,
} from '../markdown/template';
import type { Value } from '../read/front-matter';
import { textAt } from '../read/values';

/** What the expressions of a post can name. */
export type TemplateVariables = Record<string, Value | undefined>;

/** Filters of Eleventy and of Nunjucks (https://www.11ty.dev/docs/filters/). */
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
 * The value of an expression between double braces, as Liquid and Nunjucks both write it.
 *
 * @returns `undefined` when only the program of the site knows it.
 */
export function evaluate(expression: string, variables: TemplateVariables): string | undefined {
  return evaluateIn(expression.trim(), scopeOf(variables));
}

/**
 * A body without the tags of Liquid and Nunjucks, which Eleventy runs before Markdown, in code too.
 *
 * @param onLost called with each tag or expression that stays as it is.
 */
export function translateTemplate(
  body: string,
  variables: TemplateVariables,
  onLost: (tag: string) => void,
): string {
  return renderTemplate(body, { ...scopeOf(variables), hasHashComments: true, onLost });
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

/** `%Y`, `%m` and `%d` of a day that begins `YYYY-MM-DD`. */
function dated(value: string, format: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (year === '' || /%[^Ymd]/.test(format)) return undefined;
  return format.replaceAll('%Y', year).replaceAll('%m', month).replaceAll('%d', day);
}
