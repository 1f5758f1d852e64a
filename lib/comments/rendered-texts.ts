import { escapeHtml } from '../html';
import { type Comment, textKey } from './comment';
import { renderComment } from './render-comment';
import type { Rendering } from './store/renderings';
import type { CommentStore } from './store/store';

/** How long one request may render texts whose HTML is not stored yet, in milliseconds. */
const TIME_LIMIT = 40;
/** Rendering time per character of the slowest texts, in milliseconds; usual texts take a tenth. */
const SLOWEST_PER_CHARACTER = 0.02;

/** HTML by the id of its comment. */
export type RenderedTexts = ReadonlyMap<string, string>;

/**
 * Returns the HTML of the public ones among `comments`, for one request. Takes it from the store where
 * possible. Of the other texts it renders and stores at least one, and further ones while they surely fit
 * into the time limit; the rest is returned as escaped source text, and rendered by later requests.
 *
 * @param renderer fingerprint of the code that renders; `''` disables the store.
 */
export async function renderedTexts(
  comments: readonly Comment[],
  store: Pick<CommentStore, 'renderings' | 'storeRenderings'>,
  renderer = process.env.COMMENT_RENDERER ?? '',
): Promise<RenderedTexts> {
  const shown = comments.filter(({ status }) => status === 'shown');
  const ids = shown.map(({ id }) => id);
  const stored = renderer === '' ? [] : await store.renderings(ids, renderer);
  const byId = new Map(stored.map((rendering) => [rendering.commentId, rendering]));
  const added: Rendering[] = [];
  const texts = new Map<string, string>();
  const end = performance.now() + TIME_LIMIT;
  for (const { id, body } of shown) {
    const key = textKey(body);
    const rendering = byId.get(id);
    if (rendering?.textKey === key) texts.set(id, rendering.html);
    else if (added.length === 0 || performance.now() + body.length * SLOWEST_PER_CHARACTER < end) {
      const html = renderComment(body);
      texts.set(id, html);
      added.push({ commentId: id, textKey: key, html });
    } else texts.set(id, asTyped(body));
  }
  if (renderer !== '' && added.length > 0) {
    // The response does not wait for this. After a failure, a later request renders the texts again.
    void store.storeRenderings(added, renderer).catch(() => {});
  }
  return texts;
}

function asTyped(body: string): string {
  return `<p>${escapeHtml(body).replaceAll('\n', '<br>\n')}</p>`;
}
