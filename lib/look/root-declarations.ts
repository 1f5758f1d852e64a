import { AtRule, type Declaration, type Node, parse, Rule } from 'postcss';

/** The two colour schemes. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A custom property that a style sheet sets for the whole page. */
export interface RootDeclaration {
  /** With its two hyphens. */
  name: string;
  value: string;
  /** 1-based. */
  line: number;
  column: number;
  /** The colour scheme that it is limited to. */
  scheme?: Scheme;
}

/**
 * The custom properties that a style sheet sets for the root element, in their order: in rules for `:root` or
 * `html`, also with `[data-theme]`, in `@layer` or `@media (prefers-color-scheme)`. Rules with other selectors or
 * conditions, which apply to a part of the page or of the screens, are skipped. Empty when the sheet cannot be parsed.
 */
export function rootDeclarations(css: string): RootDeclaration[] {
  const found: RootDeclaration[] = [];
  try {
    parse(css).walkDecls(/^--/, (declaration) => {
      const scope = scopeOf(declaration);
      if (!scope) return;
      const { prop, value, source } = declaration;
      const { line = 1, column = 1 } = source?.start ?? {};
      found.push({ name: prop, value: value.trim(), line, column, ...scope });
    });
  } catch {
    return [];
  }
  return found;
}

/** The scheme of a declaration for the root element; `undefined` for a declaration that is limited otherwise. */
function scopeOf(declaration: Declaration): { scheme?: Scheme } | undefined {
  let scheme: Scheme | undefined;
  let node: Node | undefined = declaration.parent;
  for (; node && node.type !== 'root'; node = node.parent) {
    const ofNode = node instanceof Rule ? schemesOf(node) : schemeOfAtRule(node);
    if (!ofNode) return undefined;
    scheme = ofNode.scheme ?? scheme;
  }
  return { scheme };
}

function schemesOf({ selectors }: Rule): { scheme?: Scheme } | undefined {
  for (const selector of selectors) {
    const match =
      /^(?:(?:html|:root)(?:\[data-theme="?(light|dark)"?\])?|\[data-theme="?(light|dark)"?\])$/.exec(
        selector.replaceAll("'", '"'),
      );
    if (match) return { scheme: (match[1] ?? match[2]) as Scheme | undefined };
  }
  return undefined;
}

function schemeOfAtRule(node: Node): { scheme?: Scheme } | undefined {
  if (!(node instanceof AtRule)) return undefined;
  const { name, params } = node;
  if (name === 'layer') return {};
  const match = /^\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/.exec(params);
  return name === 'media' && match ? { scheme: match[1] as Scheme } : undefined;
}
