/** Where the values of a text come from. */
export interface Scope {
  /** The text of `site.title`, `page.date` and the like; `undefined` when it is none. */
  valueOf(path: string): string | undefined;
  /** Path of the site below its host. */
  base: string;
  /** `https://example.com`, or `''`. */
  origin: string;
}

type Filter = (value: string, given: string[], scope: Scope) => string;

/** The filters that make a text of a text (https://jekyllrb.com/docs/liquid/filters/). */
const FILTERS: Record<string, Filter> = {
  relative_url: (value, _, { base }) => base + rooted(value),
  absolute_url: (value, _, { origin, base }) => origin + base + rooted(value),
  prepend: (value, [before = '']) => before + value,
  append: (value, [after = '']) => value + after,
  upcase: (value) => value.toUpperCase(),
  downcase: (value) => value.toLowerCase(),
  strip: (value) => value.trim(),
  default: (value, [other = '']) => value || other,
  escape: (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  remove: (value, [part = '']) => value.replaceAll(part, ''),
  replace: (value, [part = '', by = '']) => value.replaceAll(part, by),
  // Addresses are compared decoded, and Markdown may stay Markdown.
  url_encode: (value) => encodeURIComponent(value),
  uri_escape: (value) => encodeURI(value),
  markdownify: (value) => value,
};

/** What `{{ … }}` prints; `undefined` when a part of it is not known. */
export function outputOf(expression: string, scope: Scope): string | undefined {
  const [first = '', ...filters] = partsOf(expression, '|');
  let value = term(first, scope);
  for (const filter of filters) {
    const [, name = '', words = ''] = /^(\w+)\s*:?\s*([\s\S]*)$/.exec(filter) ?? [];
    const given = words === '' ? [] : partsOf(words, ',').map((each) => term(each, scope));
    const apply = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (value === undefined || !apply || given.includes(undefined)) return undefined;
    value = apply(
      value,
      given.filter((each) => each !== undefined),
      scope,
    );
  }
  return value;
}

function term(text: string, scope: Scope): string | undefined {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  if (quoted) return quoted[2];
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  return /^[\w-]+(?:\.[\w-]+)+$/.test(text) ? scope.valueOf(text) : undefined;
}

/** A text cut at a sign, but for those between quotation marks. */
function partsOf(text: string, sign: string): string[] {
  const parts = text.match(new RegExp(`(?:"[^"]*"|'[^']*'|[^${sign}"'])+`, 'g')) ?? [];
  return parts.map((part) => part.trim());
}

function rooted(value: string): string {
  return value.startsWith('/') ? value : `/${value}`;
}
