import { type BuiltLibrary, builtLibrary } from '../../build-output/built-library';
import { toOffsetIso } from '../../dates';
import { entryId, uuidOf } from '../../feeds/entry-id';
import { element, type Xml, xmlDocument } from '../../feeds/xml';
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

const w = words[site.language];
/** Comments in a feed, and bytes of their entries; whichever comes first. */
const LATEST = 50;
const BYTES = 90_000;

/** The latest comments on one post as Atom 1.0 (RFC 4287). */
export async function postCommentsFeed(request: Request): Promise<Response> {
  const post = await postOf(new URL(request.url));
  return post ? answerFeed(post) : redirectOr404(request);
}

/** The latest comments on all posts as Atom 1.0. */
export async function allCommentsFeed(request: Request): Promise<Response> {
  const isOn = commentsAvailability(site, process.env) === 'on';
  return isOn ? answerFeed() : redirectOr404(request);
}

async function answerFeed(post?: PostFacts): Promise<Response> {
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
  try {
    const [latest, texts] = await withinDeadline(async () => {
      const { store } = await openStore();
      const found = await store.latest(LATEST, post && slugsOf(post));
      return [found, await renderedTexts(found, store)] as const;
    });
    const text = printFeed(latest, await builtLibrary(), post, texts);
    return new Response(text, { headers });
  } catch (error) {
    printThrown(error);
    return new Response(null, { status: 503, headers: { 'Retry-After': '300' } });
  }
}

/**
 * Comments as Atom 1.0, newest first, as many as a feed may be long; those whose post is gone are left out.
 *
 * @param texts HTML of the texts, by the id of their comment; one that is not there is rendered.
 */
export function printFeed(
  latest: readonly Comment[],
  library: BuiltLibrary,
  post?: PostFacts,
  texts?: RenderedTexts,
): string {
  const entries: Xml[] = [];
  let bytes = 0;
  for (const comment of latest) {
    const on = postOfComment(comment.slug, library);
    if (!on) continue;
    const made = entry(comment, on, texts?.get(comment.id) ?? renderComment(comment.body));
    bytes += Buffer.byteLength(made.xml);
    if (bytes > BYTES && entries.length > 0) break;
    entries.push(made);
  }
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

function entry(comment: Comment, post: PostFacts, text: string): Xml {
  const { id, name, site: address, createdAt, editedAt } = comment;
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
    element('content', { type: 'html' }, text),
  ]);
}

function instant(at: Date): string {
  return toOffsetIso(at, site.timeZone);
}
