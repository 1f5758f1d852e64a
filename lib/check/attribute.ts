import type { Element } from 'hast';

/**
 * The value of an attribute, trimmed; `''` when the element
 * lacks it. The name is that of the hast property: `ariaHidden`.
 */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/**
 * The `src` of each child element with the given tag name, such as
 * the `source` elements of a `video`; `''` for one without `src`.
 */
export function sourcesIn({ children }: Element, tagName: string): string[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === tagName ? [attribute(child, 'src')] : [],
  );
}
