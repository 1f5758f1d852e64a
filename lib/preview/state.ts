import { join } from 'node:path';
import { postFacts } from '../check/file-facts';
import { publishedPart } from '../check/libraries';
import { readPage } from '../check/page';
import { postProblems } from '../check/post-problems';
import { formatDay } from '../dates';
import { readInTime } from '../markdown/parse-problems';
import type { Rendered } from '../markdown/rendered';
import { type PreviewWords, preview } from '../messages/preview';
import { postOfRoute } from '../pages/post-of-route';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { readBytes } from '../posts/files/open-file';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { type Problem, ProblemsError } from '../posts/problem';
import { isPublished } from '../posts/schedule';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { withoutQuery } from '../url-decoding';

/** What the preview bar shows. */
export interface PreviewState {
  /** Whether the author has set REACT_EDITOR, so that files can be opened in that editor. */
  editor: boolean;
  words: PreviewWords;
  /** The post that the page shows, if it can be rendered. */
  post?: {
    /** Its path, relative to the current folder if it is below it. */
    file: string;
    /** 1-based line of the file on which the Markdown begins. */
    bodyLine: number;
    characters: number;
    minutes: number;
  };
  /** Why the post is not published yet. */
  marks: readonly string[];
  /** Problems of the shown post, or of every unreadable post when the page is no post. */
  problems: readonly Problem[];
  /** Number of errors in other posts. */
  elsewhere: number;
}

/** The rendered post, or the problems that prevent it. */
export function tryToRender(post: Post): Promise<Rendered | readonly Problem[]> {
  return orProblems(renderPost(post));
}

async function orProblems<T>(work: Promise<T>): Promise<T | readonly Problem[]> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}

/**
 * The preview state of the page at a path.
 *
 * @param path pathname of the page, percent-encoded, with the base path.
 */
export async function previewState(path: string, library: Library): Promise<PreviewState> {
  const { errors, warnings } = library;
  const words = preview[site.language];
  const common = { words, editor: Boolean(process.env.REACT_EDITOR), marks: [] };
  const post = postOfRoute(path.slice(`${site.basePath}/`.length), library);
  if (!post) return { ...common, problems: errors, elsewhere: 0 };
  const file = displayPath(join(postsFolder(), post.file));
  const own = [...errors, ...warnings].filter((problem) => problem.file === file);
  const elsewhere = errors.filter((problem) => problem.file !== file).length;
  const rendered = await tryToRender(post);
  if (!('html' in rendered)) return { ...common, problems: [...own, ...rendered], elsewhere };
  const linked = await linkedFrom(rendered, library);
  const visible = isPublished(post) ? publishedPart(library) : library;
  const targets = { library: visible, whole: library, rendered: linked.set(post.slug, rendered) };
  const source = readBytes(postsFolder(), post.file).toString('utf8');
  const all = [...library.bySlug.values()];
  const findProblems = async () =>
    postProblems(post, await findingsOf(post, source, all), rendered, targets);
  const { characters, minutes } = rendered;
  return {
    ...common,
    post: { file, bodyLine: post.bodyLine, characters, minutes },
    marks: marksOf(post, words),
    problems: [...own, ...(await orProblems(findProblems()))],
    elsewhere,
  };
}

function findingsOf(post: Post, source: string, all: readonly Post[]) {
  return readInTime(post, () => postFacts(readPage(post, source), all).findings);
}

/** The posts that a post links to with a fragment, rendered, by slug. */
async function linkedFrom({ links }: Rendered, library: Library): Promise<Map<string, Rendered>> {
  const linked = new Map<string, Rendered>();
  for (const { to } of links) {
    const post = to?.includes('#') ? postOfRoute(withoutQuery(to.slice(1)), library) : null;
    const rendered = post && (await tryToRender(post));
    if (post && rendered && 'html' in rendered) linked.set(post.slug, rendered);
  }
  return linked;
}

function marksOf({ draft, scheduled, publishedOn }: Post, words: PreviewWords): string[] {
  const day = words.scheduled.replace('{}', () => formatDay(publishedOn, site.language));
  return [...(draft ? [words.draft] : []), ...(scheduled ? [day] : [])];
}
