import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Maximum depth of nested blocks. Style sheets of drawing programs are never nested deeper. */
const MAX_DEPTH = 10;
/** Maximum number of rules. More are never written by drawing programs, and would take long to analyse. */
const MAX_RULES = 5_000;
const BLOCK = /([^{}]*)\{([^{}]*)\}/g;
/** A custom property with a function or reference as value: it is unknown which elements use it. */
const CUSTOM_PROPERTY = /--[\w-]+\s*:[^;{}]*\(/;
const COMPOUND = /^([a-z][\w-]*)?(?:#([\w-]+))?(?:\.([\w-]+))?/i;

/** The declarations of style sheets, by the elements to which they may apply. */
export interface Styles {
  /** All declarations that may apply to an element, without those of its attributes. */
  of(element: Element): string;
  /** Number of rules. */
  rules: number;
  /** Whether it is unknown to which elements some declarations apply. */
  isOpaque: boolean;
}

/**
 * Reads the style sheets of an SVG to estimate its cost. Of each selector only the last compound selector
 * counts, so a declaration may be attributed to too many elements, but never to too few.
 */
export function stylesOf(sheets: readonly string[]): Styles {
  const byKey = new Map<string, string>();
  let rules = 0;
  let text = sheets.join('\n').replace(/\/\*.*?(?:\*\/|$)/gs, ' ');
  const hasCustomProperty = CUSTOM_PROPERTY.test(text);
  for (let depth = 0; depth < MAX_DEPTH && text.includes('{'); depth++) {
    text = text.replace(BLOCK, (_, before: string, declarations: string) => {
      rules++;
      const selectors = before.slice(before.lastIndexOf(';') + 1);
      for (const selector of selectors.split(',')) {
        const key = keyOf(selector);
        byKey.set(key, `${byKey.get(key) ?? ''};${declarations}`);
      }
      return before.slice(0, before.lastIndexOf(';') + 1);
    });
  }
  const of = ({ tagName, attrs }: Element): string => {
    const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value ?? '';
    const keys = [
      '*',
      tagName.toLowerCase(),
      `#${value('id')}`,
      ...value('class')
        .split(/\s+/)
        .map((name) => `.${name}`),
    ];
    return keys.map((key) => byKey.get(key) ?? '').join(';');
  };
  return { of, rules, isOpaque: hasCustomProperty || text.includes('{') || rules > MAX_RULES };
}

/** `#id`, `.class` or the tag name from the last compound selector; `*` when it is more complex. */
function keyOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const [compound = '', tag, id, name] = COMPOUND.exec(last) ?? [];
  // Only a pseudo-class or an attribute selector may follow. Anything else may be the rest of a name, of which
  // `COMPOUND` has matched only the beginning.
  if (!/^(?:$|[:[])/.test(last.slice(compound.length)) || /^(?:from|to)$/i.test(last)) return '*';
  if (id) return `#${id}`;
  return name ? `.${name}` : (tag?.toLowerCase() ?? '*');
}
