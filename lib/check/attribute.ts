import type { Element } from 'hast';

/** An attribute of an element as text, without blanks around it; `''` when it has none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
