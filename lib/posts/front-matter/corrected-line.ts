import { isScalar, isSeq, parseDocument } from 'yaml';

const KEY_LINE = /^([\p{L}\w-]+):[ \t]+(\S.*?)[ \t]*$/u;
const ITEM_LINE = /^[ \t]*-[ \t]+(\S.*?)[ \t]*$/;
/** Keys whose value is a sentence: it is always quoted as a whole, including brackets and `#`. */
const SENTENCES: ReadonlySet<string> = new Set(['title', 'description']);

/**
 * Corrects a line that YAML reads differently from what its author meant: adds quotation marks where they are
 * needed, and removes the `#` that other systems write before tags.
 *
 * @param line a line `key: value`, or an item `- value` of a list.
 * @param key the key that the line belongs to.
 * @returns the corrected line without its indentation; `''` when no correction is possible.
 */
export function correctedLine(line: string, key: string): string {
  const isTag = key === 'tags';
  const [, item] = ITEM_LINE.exec(line) ?? [];
  if (item !== undefined) {
    const [only, ...others] = itemsOf(item, isTag);
    return only !== undefined && others.length === 0 ? `- ${only}` : '';
  }
  const [, , value] = KEY_LINE.exec(line) ?? [];
  if (value === undefined) return '';
  if (SENTENCES.has(key)) return `${key}: ${quote(value)}`;
  if (value.startsWith('[') && !(isTag && /\][ \t]+#\S/.test(value)))
    return `${key}: ${listOf(value, isTag)}`;
  if (!isTag) return `${key}: ${quote(value)}`;
  return `${key}: ${/(?:^|\s)#/.test(value) ? tagsAfterHash(value) : listOf(value.replace(/^-\s+/, ''), true)}`;
}

/**
 * The YAML flow sequence that an author meant by text such as `[#a, b: c]` or `a, b`. A comment after the text
 * stays after the sequence.
 */
export function listOf(text: string, isTag: boolean): string {
  const [, list = text, comment = ''] = /^(.*\])([ \t]+#[ \t].*)$/.exec(text) ?? [];
  return `[${itemsOf(list, isTag).join(', ')}]${comment}`;
}

/** The YAML flow sequence for tags written like `#a #b`, `a #b` or `[a, b] #c`. */
function tagsAfterHash(value: string): string {
  return listOf(value.replace(/[ \t,]*[ \t,]#(?=\S)/g, ', '), true);
}

/** The items between commas outside quotation marks and brackets; each is quoted if YAML requires that. */
function itemsOf(text: string, isTag: boolean): string[] {
  return splitAtCommas(text).flatMap((item) => {
    const inner = /^\[(.*)\]$/.exec(item)?.[1];
    if (inner !== undefined && isBalanced(inner)) return itemsOf(inner, isTag);
    const name = isTag ? item.replace(/^#+(?=[^\s#])/, '') : item;
    return name === '' ? [] : [isPlain(name) ? name : quote(name)];
  });
}

function splitAtCommas(text: string): string[] {
  const items = [''];
  let depth = 0;
  // A quotation mark opens a quotation only at the beginning of an item.
  for (const [part] of text.matchAll(/(?<=^|[[,])[ \t]*(['"]).*?\1(?=[ \t]*(?:[,\]]|$))|./g)) {
    if (part === '[') depth++;
    else if (part === ']') depth--;
    if (depth === 0 && /^[,，、､]$/.test(part)) items.push('');
    else items.push(`${items.pop() ?? ''}${part}`);
  }
  return items.map((item) => item.trim());
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether an item can stay unchanged in a flow sequence: it is quoted, or YAML reads it literally. */
function isPlain(item: string): boolean {
  const { contents, errors } = parseDocument(`[${item}]`, {
    schema: 'failsafe',
    logLevel: 'error',
  });
  if (errors.length > 0 || !isSeq(contents) || contents.items.length !== 1) return false;
  const [only] = contents.items;
  if (!isScalar(only) || only.anchor !== undefined || only.tag !== undefined) return false;
  return only.type === 'PLAIN' ? only.value === item : true;
}

/**
 * The value as a single-quoted scalar (YAML 1.2 §7.3.2). Quotation marks around the value are removed when
 * the author meant to quote it (`'it's'`), but not when they belong to the text (`'a' or 'b'`).
 */
function quote(value: string): string {
  const [, mark = '', inside] = /^(['"])(.+)\1$/.exec(value) ?? [];
  const markCount = inside === undefined ? 0 : inside.split(mark).length - 1;
  const opensInside = inside !== undefined && new RegExp(`^[^${mark}]*\\s${mark}\\S`).test(inside);
  const inner = inside !== undefined && (markCount % 2 === 1 || opensInside) ? inside : value;
  return `'${inner.replaceAll("'", "''")}'`;
}
