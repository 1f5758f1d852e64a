/** A tag of JSX. */
export interface JsxTag {
  /** The name; `''` for a fragment. */
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  /** The attributes: a text, or an expression with its braces. `true` is `{true}`. */
  attributes: Map<string, string>;
  /** The position after it. */
  end: number;
}

/** Maximum length of an expression, so that a text with many braces takes no long time. */
const LONGEST = 5000;

const NAME = /<(\/?)([A-Za-z][\w.-]*)?/y;
const ATTRIBUTE = /\s*([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)))?/y;

/** Reads the tag of JSX at a position; `undefined` when there is none. */
export function readJsxTag(text: string, start: number): JsxTag | undefined {
  NAME.lastIndex = start;
  const [opening, slash, name = ''] = NAME.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const attributes = new Map<string, string>();
  let at = start + opening.length;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    const [closing] = /^\/?>/.exec(text.slice(at, at + 2)) ?? [];
    if (closing !== undefined) {
      const isSelfClosing = closing === '/>';
      return {
        name,
        isClosing: slash === '/',
        isSelfClosing,
        attributes,
        end: at + closing.length,
      };
    }
    if (text[at] === '{') {
      // Attributes that an expression spreads.
      const end = endOfBraces(text, at);
      if (end === undefined) return undefined;
      attributes.set('...', text.slice(at, end));
      at = end;
      continue;
    }
    ATTRIBUTE.lastIndex = at;
    const match = name === '' ? null : ATTRIBUTE.exec(text);
    if (!match) return undefined;
    const [whole, key = '', double, single] = match;
    at += whole.length;
    const hasBraces = /=\s*$/.test(whole) && text[at] === '{';
    const end = hasBraces ? endOfBraces(text, at) : at;
    if (end === undefined) return undefined;
    attributes.set(key, double ?? single ?? (hasBraces ? text.slice(at, end) : '{true}'));
    at = end;
  }
}

/** Returns the tag of which a line consists. */
export function tagAlone(line: string): JsxTag | undefined {
  const trimmed = line.trim();
  const tag = trimmed.startsWith('<') ? readJsxTag(trimmed, 0) : undefined;
  return tag?.end === trimmed.length ? tag : undefined;
}

/** Returns the position after the brace that closes the one at a position. */
export function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length && at < start + LONGEST; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote || (character === '\n' && quote !== '`')) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Returns the text of an attribute or an expression when it is written literally. */
export function literalText(value: string | undefined): string | undefined {
  if (value === undefined || !value.startsWith('{')) return value;
  const inside = value.slice(1, -1).trim();
  const [, , quoted] = /^(["'`])((?:(?!\1|\$\{)[^\\]|\\.)*)\1$/s.exec(inside) ?? [];
  if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
  return /^-?\d+(?:\.\d+)?$/.test(inside) ? inside : undefined;
}
