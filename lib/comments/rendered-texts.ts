import { escapeHtml } from '../html';
import { type Comment, textKey } from './comment';
import { renderComment } from './render-comment';
import type { Rendering } from './store/renderings';
import type { CommentStore } from './store/store';

/** How long one request renders texts that nobody has rendered yet, in milliseconds. */
const LONGEST = 40;
/** The slowest text takes about this for each of its characters, in milliseconds; the usual one a tenth. */
const SLOWEST = 0.02;

/** The HTML of comments, by their id. */
export type RenderedTexts = ReadonlyMap<string, string>;

/**
 * The HTML of comments for one request. What has been rendered before comes from the store; of the
 * rest as many are rendered as the time surely allows, one at least, and the others stand as typed.
 *
 * @param renderer fingerprint of the code that renders; `''` keeps nothing.
 */
export async function renderedTexts(
  comments: readonly Comment[],
  store: Pick<CommentStore, 'renderings' | 'keepRenderings'>,
  renderer = process.env.COMMENT_RENDERER ?? '',
): Promise<RenderedTexts> {
  const shown = comments.filter(({ status }) => status === 'shown');
  const ids = shown.map(({ id }) => id);
  const kept = renderer === '' ? [] : await store.renderings(ids, renderer);
  const byId = new Map(kept.map((each) => [each.commentId, each]));
  const made: Rendering[] = [];
  const texts = new Map<string, string>();
  const end = performance.now() + LONGEST;
  for (const { id, body } of shown) {
    const key = textKey(body);
    const known = byId.get(id);
    if (known?.textKey === key) texts.set(id, known.html);
    else if (made.length === 0 || performance.now() + body.length * SLOWEST < end) {
      const html = renderComment(body);
      texts.set(id, html);
      made.push({ commentId: id, textKey: key, html });
    } else texts.set(id, plain(body));
  }
  if (renderer !== '' && made.length > 0) {
    // The reader does not wait for it; what is not kept is made again.
    void store.keepRenderings(made, renderer).catch(() => {});
  }
  return texts;
}

function plain(body: string): string {
  return `<p>${escapeHtml(body).replaceAll('\n', '<br>\n')}</p>`;
}
