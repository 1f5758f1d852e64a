import { builtLibrary } from '../../build-output/built-library';
import type { Refusal } from '../../messages/comments';
import type { PostFacts } from '../../posts/post';
import { redirectOr404 } from '../../redirects/redirect-or-404';
import { site } from '../../site';
import { commentsAvailability } from '../availability';
import { postOfSegment, slugsOf } from '../commented-post';
import { notifyOwner, notifyReaders } from '../mail/messages';
import { startSending } from '../mail/outbox';
import { type OpenStore, openStore } from '../open-store';
import { fillTemplate } from '../page-template';
import { commentsPath, tokenPath } from '../paths';
import { renderedTexts } from '../rendered-texts';
import { commentsIn } from '../store/threads';
import { commentsPage, unreadablePage } from '../views/comments-page';
import { type Draft, EMPTY_DRAFT, readDraft } from '../write/draft';
import { editToken, formToken, previewRefusals, submit } from '../write/submit';
import { readForm } from './read-form';
import { refusalStatus } from './refusal-status';
import { type Later, respond } from './respond';
import { shownThreads } from './shown-threads';

/**
 * Responds to GET for the comments of a post. Redirects every other spelling of their path to the
 * canonical one (308).
 */
export async function showComments(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const post = await postOf(url);
  if (!post) return redirectOr404(request);
  const path = commentsPath(post.slug);
  if (withoutBase(url) !== withoutBase({ pathname: path })) {
    return new Response(null, { status: 308, headers: { Location: path + url.search } });
  }
  const draft = { ...EMPTY_DRAFT, parentId: url.searchParams.get('reply') ?? '' };
  const show = async () => {
    const opened = await openStore();
    startSending(opened.store);
    return page(request, post, opened, { draft });
  };
  return respond(request, show, () => unreadablePage(post));
}

/**
 * Responds to POST of the form: stores the comment and redirects to the page where its writer can edit it
 * (303), shows a preview, or shows why the comment was refused, with the form filled in as it was sent.
 *
 * @param later runs work after the response: the mails.
 */
export async function handleComment(request: Request, later: Later): Promise<Response> {
  const url = new URL(request.url);
  const post = await postOf(url);
  if (!post) return redirectOr404(request);
  const fields = await readForm(request);
  if (typeof fields === 'number') return new Response(null, { status: fields });
  const draft = readDraft(fields);
  const isPreview = fields.get('do') === 'preview';
  // The form gets the same token again: if the comment was stored in spite of the error, it cannot
  // be stored twice.
  const form = { post, draft, token: draft.token, refusals: ['broken' as const] };
  const broken = () => unreadablePage(post, form);
  return respond(request, () => take(request, post, draft, isPreview, later), broken);
}

async function take(
  request: Request,
  post: PostFacts,
  draft: Draft,
  isPreview: boolean,
  later: Later,
): Promise<Response> {
  const now = new Date();
  const opened = await openStore();
  if (isPreview) {
    const refusals = await previewRefusals(draft, post.slug, request.headers, opened, now);
    return page(request, post, opened, { draft, refusals, preview: true });
  }
  const outcome = await submit(draft, post.slug, request.headers, opened, now);
  if ('refusals' in outcome) return page(request, post, opened, { draft, ...outcome });
  const { comment } = outcome;
  if (comment.status !== 'spam') {
    later(async () => {
      await notifyOwner(comment, opened, now);
      if (comment.status === 'shown') await notifyReaders(comment, opened, now);
    });
  }
  const location = tokenPath('edit', editToken(opened.secret, comment));
  return new Response(null, { status: 303, headers: { Location: location } });
}

/** Returns the post of a path such as `/記事/comments`, `undefined` when there is none or comments are off. */
export async function postOf({ pathname }: URL): Promise<PostFacts | undefined> {
  if (commentsAvailability(site, process.env) !== 'on') return undefined;
  return postOfSegment(withoutBase({ pathname }).split('/')[1] ?? '', await builtLibrary());
}

/** Returns a path without the base path of the site. Next.js removes it from the URLs of some requests itself. */
function withoutBase({ pathname }: Pick<URL, 'pathname'>): string {
  const { basePath } = site;
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
}

async function page(
  request: Request,
  post: PostFacts,
  { store, secret }: OpenStore,
  input: { draft: Draft; refusals?: readonly Refusal[]; preview?: boolean },
): Promise<Response> {
  const slugs = slugsOf(post);
  const { searchParams } = new URL(request.url);
  const shown = await shownThreads(store, slugs, searchParams);
  const { draft, refusals = [], preview = false } = input;
  const parent = draft.parentId === '' ? null : await store.get(draft.parentId);
  const view = commentsPage({
    post,
    ...shown,
    texts: await renderedTexts(commentsIn(shown.threads), store),
    at: searchParams.get('at'),
    count: await store.countShown(slugs),
    form: {
      post,
      draft,
      token: formToken(secret, post.slug, new Date()),
      parent: parent?.status === 'shown' ? parent : null,
      refusals,
      preview: preview && refusals.length === 0,
    },
  });
  const [first] = refusals;
  const status = first === undefined ? 200 : refusalStatus(first);
  return fillTemplate(request.url, { ...view, status });
}
