/** Changes a value; `undefined` when it cannot. */
export type Filter = (value: string, words: readonly string[]) => string | undefined;

/** What the expressions of a template can use. */
export interface Scope {
  /** Returns the text of a variable such as `site.title`; `undefined` when there is none. */
  valueOf(path: string): string | undefined;
  /** Filters in addition to the common ones. */
  filters: Readonly<Record<string, Filter>>;
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

/** Returns the value of a variable, a text in quotation marks or a number; `undefined` when it is unknown. */
export function term(text: string, scope: Scope): string | undefined {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  if (quoted) return quoted[2];
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  return /^[\w-]+(?:\.[\w-]+)*$/.test(text) ? scope.valueOf(text) : undefined;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = text.match(new RegExp(`(?:"[^"]*"|'[^']*'|[^${separator}"'])+`, 'g')) ?? [];
  return parts.map((part) => part.trim());
}
