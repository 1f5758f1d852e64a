import { z } from 'zod';
import { escapeHtml } from '../../html';
import type { Item } from './item';

const Notes = z.array(z.object({ id: z.string(), content: z.string() }));
const PLACE = /<!--\s*wp:footnotes(?:\s*\{[^}]*\})?\s*\/-->/g;

/**
 * The content of an item with its footnotes, which WordPress keeps in a field of their own since 6.3,
 * in the list it shows them in.
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
