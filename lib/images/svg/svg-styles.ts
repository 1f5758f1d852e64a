import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Blocks within blocks deeper than this are no style sheet of a drawing program. */
const MOST_NESTED = 10;
/** Nor are more rules than these, whose declarations take long to be put together. */
const MOST_RULES = 5_000;
const BLOCK = /([^{}]*)\{([^{}]*)\}/g;
/** Where a property of the author's own carries what costs, the elements that use it cannot be told. */
const HIDDEN = /--[\w-]+\s*:[^;{}]*\(/;
const COMPOUND = /^([a-z][\w-]*)?(?:#([\w-]+))?(?:\.([\w-]+))?/i;

/** Declarations of style sheets, by the elements they may apply to. */
export interface Styles {
  /** All declarations for an element: those of its attributes are not among them. */
  of(element: Element): string;
  /** Number of rules. */
  rules: number;
  /** Whether what a declaration applies to cannot be told. */
  isOpaque: boolean;
}

/**
 * Reads the style sheets of a drawing for what they may cost: of each selector the last part alone, so that a
 * declaration is taken for more elements than it applies to, and never for fewer.
 */
export function stylesOf(sheets: readonly string[]): Styles {
  const byKey = new Map<string, string>();
  let rules = 0;
  let text = sheets.join('\n').replace(/\/\*.*?(?:\*\/|$)/gs, ' ');
  const isHidden = HIDDEN.test(text);
  for (let depth = 0; depth < MOST_NESTED && text.includes('{'); depth++) {
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
  return { of, rules, isOpaque: isHidden || text.includes('{') || rules > MOST_RULES };
}

/** `#id`, `.class` or the name of the elements that the last part of a selector means, else `*`. */
function keyOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const [matched = '', tag, id, name] = COMPOUND.exec(last) ?? [];
  // What stands between may be part of a name.
  if (!/^(?:$|[:[])/.test(last.slice(matched.length)) || /^(?:from|to)$/i.test(last)) return '*';
  if (id) return `#${id}`;
  return name ? `.${name}` : (tag?.toLowerCase() ?? '*');
}
