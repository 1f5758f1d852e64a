import { type BuiltLibrary, builtLibrary } from '../../build-output/built-library';
import { toOffsetIso } from '../../dates';
import { entryId, uuidOf } from '../../feeds/entry-id';
import { element, type Xml, xmlDocument } from '../../feeds/xml';
import { interfaceLanguage } from '../../interface-language';
import { comments as words } from '../../messages/comments';
import type { PostFacts } from '../../posts/post';
import { redirectOr404 } from '../../redirects/redirect-or-404';
import { site } from '../../site';
import { printThrown } from '../../terminal';
import { listingPath, permalink } from '../../urls';
import { commentsAvailability } from '../availability';
import type { Comment } from '../comment';
import { postOfComment, slugsOf } from '../commented-post';
import { openStore } from '../open-store';
import { commentPath, commentsFeedPath, commentsPath } from '../paths';
import { renderComment } from '../render-comment';
import { type RenderedTexts, renderedTexts } from '../rendered-texts';
import { postOf } from './comments';
import { withinDeadline } from './deadline';

/** Maximum number of comments in a feed. */
const MAX_ENTRIES = 50;
/**
 * Maximum size of all entries of a feed in bytes. The first entry is in the feed whatever its size.
 */
const MAX_BYTES = 90_000;

/** Responds with the latest comments on one post as an Atom 1.0 feed (RFC 4287). */
export async function postCommentsFeed(request: Request): Promise<Response> {
  const post = await postOf(new URL(request.url));
  return post ? respondWithFeed(post) : redirectOr404(request);
}

/** Responds with the latest comments on all posts as an Atom 1.0 feed. */
export async function allCommentsFeed(request: Request): Promise<Response> {
  const isOn = commentsAvailability(site, process.env) === 'on';
  return isOn ? respondWithFeed() : redirectOr404(request);
}

async function respondWithFeed(post?: PostFacts): Promise<Response> {
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
  try {
    const [latest, texts] = await withinDeadline(async () => {
      const { store } = await openStore();
      const comments = await store.latest(MAX_ENTRIES, post && slugsOf(post));
      return [comments, await renderedTexts(comments, store)] as const;
    });
    const text = printFeed(latest, await builtLibrary(), post, texts);
    return new Response(text, { headers });
  } catch (error) {
    printThrown(error);
    return new Response(null, { status: 503, headers: { 'Retry-After': '300' } });
  }
}

/**
 * Returns an Atom 1.0 feed of comments, up to the maximum size. Skips comments whose post no longer exists.
 *
 * @param latest the comments, newest first.
 * @param post the post of the feed; without it the feed is that of the whole site.
 * @param texts the HTML of the comments; a missing one is rendered here.
 */
export function printFeed(
  latest: readonly Comment[],
  library: BuiltLibrary,
  post?: PostFacts,
  texts?: RenderedTexts,
): string {
  const language = interfaceLanguage(post?.lang);
  const w = words[language];
  const entries: Xml[] = [];
  let bytes = 0;
  for (const comment of latest) {
    const commentedPost = postOfComment(comment.slug, library);
    if (!commentedPost) continue;
    const text = texts?.get(comment.id) ?? renderComment(comment.body);
    const xml = entry(comment, commentedPost, text, w.feedEntry(comment.name, commentedPost.title));
    bytes += Buffer.byteLength(xml.xml);
    if (bytes > MAX_BYTES && entries.length > 0) break;
    entries.push(xml);
  }
  const changes = latest.map(({ createdAt, editedAt }) => (editedAt ?? createdAt).getTime());
  const home = permalink(post ? commentsPath(post.slug) : listingPath(1));
  const self = permalink(commentsFeedPath(post?.slug));
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
    'xml:lang': language,
  };
  return xmlDocument(
    element('feed', namespaces, [
      element('id', {}, uuidOf(`comments/${post ? entryId(post) : ''}`)),
      element('title', {}, post ? w.titleOf(post.title) : w.feedTitle(site.title)),
      element('updated', {}, instant(new Date(Math.max(0, ...changes)))),
      element('link', { rel: 'alternate', type: 'text/html', href: home }),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      ...entries,
    ]),
  );
}

function entry(comment: Comment, post: PostFacts, text: string, title: string): Xml {
  const { id, name, site: address, createdAt, editedAt } = comment;
  return element('entry', {}, [
    element('id', {}, uuidOf(`comment/${id}`)),
    element('title', {}, title),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: permalink(commentPath(post.slug, id)),
    }),
    element('published', {}, instant(createdAt)),
    element('updated', {}, instant(editedAt ?? createdAt)),
    element('author', {}, [
      element('name', {}, name),
      ...(address === '' ? [] : [element('uri', {}, new URL(address).href)]),
    ]),
    // RFC 4685 §3: the entry is a response to the post.
    element('thr:in-reply-to', { ref: entryId(post), href: permalink(commentsPath(post.slug)) }),
    element('content', { type: 'html' }, text),
  ]);
}

function instant(date: Date): string {
  return toOffsetIso(date, site.timeZone);
}
