import type { ImportedPost } from '../imported-post';
import { formOfBody, type HatenaForm } from './form';

/** Returns the language that the extension of a file names. */
function formOfName(id: string): HatenaForm | undefined {
  if (/\.html?$/i.test(id)) return 'html';
  return /\.hatena$/i.test(id) ? 'hatena' : undefined;
}

/**
 * Returns the language of each post, by its id. A post whose words do not show it gets the language of
 * the last post before it that does, or else of the first one after it, because the editing mode
 * is a setting of the blog that an author rarely changes.
 */
export function formsOf(posts: Iterable<ImportedPost>): Map<string, HatenaForm> {
  const read = Array.from(posts, ({ id, body, publishedOn }) => ({
    id,
    form: formOfName(id) ?? formOfBody(body),
    at: publishedOn?.instant?.getTime() ?? Number.POSITIVE_INFINITY,
  }));
  const inOrder = read.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  // The visual editor writes nothing but HTML, so what it wrote is always recognised.
  const shown = inOrder.flatMap(({ form }) => (form === undefined || form === 'html' ? [] : form));
  let last = shown[0] ?? 'markdown';
  const forms = new Map<string, HatenaForm>();
  for (const { id, form = last } of inOrder) {
    forms.set(id, form);
    if (form !== 'html') last = form;
  }
  return forms;
}
