import { z } from 'zod';
import { escapeHtml } from '../../html';
import type { Item } from './item';

const Notes = z.array(z.object({ id: z.string(), content: z.string() }));
const PLACE = /<!--\s*wp:footnotes(?:\s*\{[^}]*\})?\s*\/-->/g;

/**
 * Returns the content of an item with its footnotes. Since WordPress 6.3 they are in a separate
 * field; they are inserted as the list that WordPress shows.
 */
export function withFootnotes({ content, fields }: Item): string {
  const written = fields.get('footnotes');
  if (written === undefined || !/wp:footnotes/.test(content)) return content;
  const notes = read(written);
  const items = notes.map(
    ({ id, content: words }) =>
      `<li id="${escapeHtml(id)}">${words} <a href="#${escapeHtml(id)}-link">↩︎</a></li>`,
  );
  return notes.length === 0
    ? content
    : content.replace(PLACE, () => `<ol class="wp-block-footnotes">${items.join('')}</ol>`);
}

function read(written: string): z.infer<typeof Notes> {
  try {
    return Notes.parse(JSON.parse(written));
  } catch {
    return [];
  }
}
