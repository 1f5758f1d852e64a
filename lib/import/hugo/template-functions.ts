import { posix } from 'node:path';
import { escapeAttribute } from '../../html';
import { plainText } from '../markdown/figure';
import { type GoValue, Markup } from './go-expression';
import { TemplateError } from './go-template';

type GoFunction = (...args: GoValue[]) => GoValue;

const same: GoFunction = (value) => value;
const html: GoFunction = (value) => new Markup(printed(value), false);
const markdown: GoFunction = (...args) => new Markup(printed(args.at(-1)), true);
const isEqual = (one: GoValue, ...others: GoValue[]) =>
  others.some((other) => printed(one) === printed(other));

const PLAIN: Readonly<Record<string, GoFunction>> = {
  absURL: same,
  absLangURL: same,
  relURL: same,
  relLangURL: same,
  safeHTML: html,
  safeHTMLAttr: html,
  safeURL: same,
  safeCSS: same,
  safeJS: same,
  markdownify: markdown,
  emojify: same,
  htmlUnescape: same,
  htmlEscape: same,
  plainify: (value) => plainText(printed(value)),
  urlize: (value) => printed(value).trim().toLowerCase().replace(/\s+/g, '-'),
  anchorize: (value) => printed(value).trim().toLowerCase().replace(/\s+/g, '-'),
  string: printed,
  int: (value) => Number.parseInt(printed(value), 10),
  float: (value) => Number(printed(value)),
  print: (...values) => values.map(printed).join(''),
  printf: (format, ...values) => {
    let at = 0;
    return printed(format).replace(/%(?:%|[sdvq])/g, (verb) =>
      verb === '%%' ? '%' : printed(values[at++]),
    );
  },
  default: (other, value) => (isTrue(value) ? value : other),
  cond: (condition, one, other) => (isTrue(condition) ? one : other),
  and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1),
  or: (...values) => values.find(isTrue) ?? values.at(-1),
  not: (value) => !isTrue(value),
  eq: isEqual,
  ne: (one, other) => !isEqual(one, other),
  gt: (one, other) => Number(printed(one)) > Number(printed(other)),
  ge: (one, other) => Number(printed(one)) >= Number(printed(other)),
  lt: (one, other) => Number(printed(one)) < Number(printed(other)),
  le: (one, other) => Number(printed(one)) <= Number(printed(other)),
  isset: (object, key) => at(object, key) !== undefined,
  index: at,
  len: (value) => (Array.isArray(value) ? value.length : printed(value).length),
  in: (list, value) =>
    Array.isArray(list)
      ? list.some((each) => isEqual(each, value))
      : printed(list).includes(printed(value)),
  slice: (...values) => values,
  lower: (value) => printed(value).toLowerCase(),
  upper: (value) => printed(value).toUpperCase(),
  title: same,
  trim: (value, characters) => trimmed(printed(value), printed(characters)),
  chomp: (value) => printed(value).trimEnd(),
  replace: (value, from, to) => printed(value).replaceAll(printed(from), () => printed(to)),
  split: (value, by) => printed(value).split(printed(by)),
  delimit: (list, by) => (Array.isArray(list) ? list.map(printed).join(printed(by)) : ''),
};

const NAMESPACED: Readonly<Record<string, GoFunction>> = {
  'strings.TrimSpace': (value) => printed(value).trim(),
  'strings.HasPrefix': (value, start) => printed(value).startsWith(printed(start)),
  'strings.HasSuffix': (value, end) => printed(value).endsWith(printed(end)),
  'strings.Contains': (value, part) => printed(value).includes(printed(part)),
  'strings.TrimPrefix': (start, value) => cut(printed(value), printed(start), ''),
  'strings.TrimSuffix': (end, value) => cut(printed(value), '', printed(end)),
  'path.Base': (value) => posix.basename(printed(value)),
  'path.Dir': (value) => posix.dirname(printed(value)),
  'path.Join': (...values) => posix.join(...values.map(printed)),
};

/**
 * Returns a function of Hugo (https://gohugo.io/functions/), by its name with or without a namespace;
 * `undefined` when the import does not know it.
 */
export function functionNamed(name: string): GoFunction | undefined {
  if (Object.hasOwn(NAMESPACED, name)) return NAMESPACED[name];
  const [, first = '', rest = ''] =
    /^(?:(?:strings|collections|compare|urls|transform|fmt|cast)\.)?(\w)(\w*)$/.exec(
      name.replace(/^safe\./, 'safe'),
    ) ?? [];
  const plain = first.toLowerCase() + rest;
  return Object.hasOwn(PLAIN, plain) ? PLAIN[plain] : undefined;
}

/** Returns whether a value is true in a condition: not empty, zero or `false`. */
export function isTrue(value: GoValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Markup) return value.text !== '';
  return Boolean(value);
}

/** Returns a value as text, without escaping. */
export function printed(value: GoValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(printed).join(' ');
  if (typeof value === 'object') throw new TemplateError('object');
  return String(value);
}

/** Returns a value as HTML: text is escaped, markup is not. */
export function printedAsHtml(value: GoValue): string {
  return value instanceof Markup
    ? value.text
    : escapeAttribute(printed(value)).replaceAll('<', '&lt;');
}

function at(value: GoValue, key: GoValue): GoValue {
  if (Array.isArray(value)) return value[Number(printed(key))];
  if (typeof value !== 'object' || value instanceof Markup) throw new TemplateError('index');
  return value.field(printed(key), []);
}

function trimmed(text: string, characters: string): string {
  const isTrimmed = (letter: string | undefined) =>
    letter !== undefined && (characters || ' \n\t\r').includes(letter);
  const letters = [...text];
  while (isTrimmed(letters[0])) letters.shift();
  while (isTrimmed(letters.at(-1))) letters.pop();
  return letters.join('');
}

function cut(text: string, start: string, end: string): string {
  const from = text.startsWith(start) ? start.length : 0;
  return text.slice(from, end !== '' && text.endsWith(end) ? -end.length : undefined);
}
