import { z } from 'zod';
import { escapeHtml } from '../../html';
import type { Note } from '../imported-post';
import type { Item } from './item';

const Footnotes = z.array(z.object({ id: z.string(), content: z.string() }));
const PLACE = /<!--\s*wp:footnotes(?:\s*\{[^}]*\})?\s*\/-->/g;

/**
 * Returns the content of an item with its footnotes. Since WordPress 6.3 they are in a separate
 * field; they are inserted as the list that WordPress shows.
 *
 * @param notes gets the field when it cannot be read.
 */
export function withFootnotes({ content, fields }: Item, notes: Note[]): string {
  const written = fields.get('footnotes');
  if (!written?.trim() || !/wp:footnotes/.test(content)) return content;
  const { data, success } = Footnotes.safeParse(jsonIn(written));
  if (!success) {
    notes.push({ level: 'lost', name: 'valueUnreadable', value: `footnotes: ${written}` });
    return content;
  }
  const items = data.map(
    ({ id, content: words }) =>
      `<li id="${escapeHtml(id)}">${words} <a href="#${escapeHtml(id)}-link">↩︎</a></li>`,
  );
  return data.length === 0
    ? content
    : content.replace(PLACE, () => `<ol class="wp-block-footnotes">${items.join('')}</ol>`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
