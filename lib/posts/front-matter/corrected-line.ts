import { isScalar, isSeq, parseDocument } from 'yaml';

const KEY_ROW = /^([\p{L}\w-]+):[ \t]+(\S.*?)[ \t]*$/u;
const ITEM_ROW = /^[ \t]*-[ \t]+(\S.*?)[ \t]*$/;
/** Keys whose value is a sentence: it is quoted as a whole, brackets and `#` included. */
const SENTENCES: ReadonlySet<string> = new Set(['title', 'description']);

/**
 * The line an author meant by one that YAML reads as something else: with quotation marks where they
 * are needed, and tags without the `#` that other systems put before them.
 *
 * @param row a line `key: value`, or an item `- value` of a list.
 * @param key the key the line belongs to.
 * @returns the line without its indentation, or `''` when it cannot be told.
 */
export function correctedLine(row: string, key: string): string {
  const isTag = key === 'tags';
  const [, item] = ITEM_ROW.exec(row) ?? [];
  if (item !== undefined) {
    const [only, ...others] = itemsOf(item, isTag);
    return only !== undefined && others.length === 0 ? `- ${only}` : '';
  }
  const [, , value] = KEY_ROW.exec(row) ?? [];
  if (value === undefined) return '';
  if (SENTENCES.has(key)) return `${key}: ${quote(value)}`;
  if (value.startsWith('[') && !(isTag && /\][ \t]+#\S/.test(value)))
    return `${key}: ${listOf(value, isTag)}`;
  if (!isTag) return `${key}: ${quote(value)}`;
  return `${key}: ${/(?:^|\s)#/.test(value) ? tagsWithSigns(value) : listOf(value.replace(/^-\s+/, ''), true)}`;
}

/** The list an author meant by items between commas, such as `[#a, b: c]` or `a, b`. */
export function listOf(text: string, isTag: boolean): string {
  const [, list = text, comment = ''] = /^(.*\])([ \t]+#[ \t].*)$/.exec(text) ?? [];
  return `[${itemsOf(list, isTag).join(', ')}]${comment}`;
}

/** `#a #b`, `a #b` and `[a, b] #c` as a list of tags. */
function tagsWithSigns(value: string): string {
  return listOf(value.replace(/[ \t,]*[ \t,]#(?=\S)/g, ', '), true);
}

/** Items between commas outside quotation marks and brackets, each as YAML can hold it in a list. */
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
  // A quotation mark opens a quotation at the beginning of an item only.
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
  for (const [sign] of text.matchAll(/[[\]]/g)) {
    depth += sign === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether YAML reads an item of a list as written, or as one that is quoted already. */
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
 * A YAML 1.2 scalar between single quotation marks (§7.3.2). A pair round the value is taken off where
 * it was the author's attempt (`'it's'`), not where it belongs to the text (`'a' or 'b'`).
 */
function quote(value: string): string {
  const [, mark = '', inside] = /^(['"])(.+)\1$/.exec(value) ?? [];
  const marks = inside === undefined ? 0 : inside.split(mark).length - 1;
  const opens = inside !== undefined && new RegExp(`^[^${mark}]*\\s${mark}\\S`).test(inside);
  const inner = inside !== undefined && (marks % 2 === 1 || opens) ? inside : value;
  return `'${inner.replaceAll("'", "''")}'`;
}
