import { type Color, formatHex, parse } from 'culori';
import type { RootDeclaration, Scheme } from './root-declarations';

/** References that lead to each other end after this number. */
const MAX_REFERENCES = 20;

/** The last declaration of each custom property that applies in a colour scheme. */
export function declarationsIn(
  all: readonly RootDeclaration[],
  scheme: Scheme,
): Map<string, RootDeclaration> {
  const applicable = all.filter((declaration) => (declaration.scheme ?? scheme) === scheme);
  return new Map(applicable.map((declaration) => [declaration.name, declaration]));
}

/**
 * The colour of a custom property. It may be written in every notation of CSS Color 4, with `light-dark()` and
 * `var()`.
 *
 * @returns `undefined` when the property is not set, or only a browser can compute it, as with `color-mix()`.
 */
export function colourOf(
  name: string,
  declarations: ReadonlyMap<string, Pick<RootDeclaration, 'value'>>,
  scheme: Scheme,
): Color | undefined {
  let value = declarations.get(name)?.value ?? '';
  for (let count = 0; count < MAX_REFERENCES; count++) {
    const call = innermostCall(value);
    if (!call) return parse(value);
    const [first = '', ...others] = call.arguments;
    const replacement =
      call.name === 'var'
        ? (declarations.get(first)?.value ?? others.join(','))
        : ((scheme === 'light' ? first : others[0]) ?? '');
    value = value.slice(0, call.start) + replacement + value.slice(call.end);
  }
  return undefined;
}

interface Call {
  name: string;
  arguments: string[];
  start: number;
  end: number;
}

/** The last `var()` or `light-dark()` of a value, which contains no other one. */
function innermostCall(value: string): Call | undefined {
  const [match] = [...value.matchAll(/\b(var|light-dark)\(/gi)].slice(-1);
  if (!match) return undefined;
  const name = (match[1] ?? '').toLowerCase();
  const parts = [''];
  let depth = 1;
  for (let index = match.index + match[0].length; index < value.length; index++) {
    const character = value[index] ?? '';
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth === 0) {
      const list = parts.map((part) => part.trim());
      return { name, arguments: list, start: match.index, end: index + 1 };
    }
    if (character === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return undefined;
}

/** `#rrggbb`, for what cannot read other notations; transparency is dropped. */
export function hexOf(colour: Color): string {
  return formatHex(colour);
}
