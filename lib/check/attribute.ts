import type { Element } from 'hast';

/** An attribute of an element as text, without blanks around it; `''` when it has none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The `src` of each child of a name, as of the `source` elements of a player. */
export function sourcesIn({ children }: Element, tagName: string): string[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === tagName ? [attribute(child, 'src')] : [],
  );
}
