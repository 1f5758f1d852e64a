import { toOffsetIso } from '../../dates';
import { entryId, uuidOf } from '../../feeds/entry-id';
import { element, type Xml, xmlDocument } from '../../feeds/xml';
import { comments as words } from '../../messages/comments';
import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';
import { allPosts } from '../../posts/posts';
import { printThrown } from '../../print';
import { answerElsewhere } from '../../redirects/elsewhere';
import { site } from '../../site';
import { listingPath, permalink } from '../../urls';
import { commentsAvailability } from '../availability';
import type { Comment } from '../comment';
import { postOfComment, slugsOf } from '../commented-post';
import { openedComments } from '../opened';
import { commentPath, commentsFeedPath, commentsPath } from '../paths';
import { renderComment } from '../render-comment';
import { postOf } from './comments';
import { withinDeadline } from './deadline';

const w = words[site.language];
const LATEST = 50;

/** The latest comments on one post as Atom 1.0 (RFC 4287). */
export async function postCommentsFeed(request: Request): Promise<Response> {
  const post = await postOf(new URL(request.url));
  return post ? answerFeed(post) : answerElsewhere(request);
}

/** The latest comments on all posts as Atom 1.0. */
export async function allCommentsFeed(request: Request): Promise<Response> {
  const isOn = commentsAvailability(site, process.env) === 'on';
  return isOn ? answerFeed() : answerElsewhere(request);
}

async function answerFeed(post?: Post): Promise<Response> {
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
  try {
    const latest = await withinDeadline(async () => {
      const { store } = await openedComments();
      return store.latest(LATEST, post && slugsOf(post));
    });
    const text = printFeed(latest, await allPosts(), post);
    return new Response(text, { headers });
  } catch (error) {
    printThrown(error);
    return new Response(null, { status: 503, headers: { 'Retry-After': '300' } });
  }
}

/** Comments as Atom 1.0, newest first; those whose post is gone are left out. */
export function printFeed(latest: readonly Comment[], library: Library, post?: Post): string {
  const entries = latest.flatMap((comment) => {
    const on = postOfComment(comment.slug, library);
    return on ? [entry(comment, on)] : [];
  });
  const changes = latest.map(({ createdAt, editedAt }) => (editedAt ?? createdAt).getTime());
  const home = permalink(post ? commentsPath(post.slug) : listingPath(1));
  const self = permalink(commentsFeedPath(post?.slug));
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
    'xml:lang': site.language,
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

function entry(comment: Comment, post: Post): Xml {
  const { id, name, site: address, createdAt, editedAt, body } = comment;
  return element('entry', {}, [
    element('id', {}, uuidOf(`comment/${id}`)),
    element('title', {}, w.feedEntry(name, post.title)),
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
    // RFC 4685: what it answers.
    element('thr:in-reply-to', { ref: entryId(post), href: permalink(commentsPath(post.slug)) }),
    element('content', { type: 'html' }, renderComment(body)),
  ]);
}

function instant(at: Date): string {
  return toOffsetIso(at, site.timeZone);
}
