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
import { isOut } from '../posts/schedule';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { withoutQuery } from '../url-decoding';

/** What the bar at the foot of a page says. */
export interface PreviewState {
  /** Whether the author named an editor, so that a place can be opened in it. */
  editor: boolean;
  words: PreviewWords;
  /** What the page shows, when it is a post that can be read. */
  post?: {
    /** As the author would open it. */
    file: string;
    /** 1-based line of the file on which the Markdown begins. */
    bodyLine: number;
    characters: number;
    minutes: number;
  };
  /** What keeps the post from being published as yet. */
  marks: readonly string[];
  /** Of the post shown; of every post that cannot be read when none is. */
  problems: readonly Problem[];
  /** Number of errors in other posts. */
  elsewhere: number;
}

/** What a post gives, or what stands against rendering it. */
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

/** What there is to say of the page at `path`. */
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
  const visible = isOut(post) ? publishedPart(library) : library;
  const known = { library: visible, whole: library, rendered: linked.set(post.slug, rendered) };
  const source = readBytes(postsFolder(), post.file).toString('utf8');
  const all = [...library.bySlug.values()];
  const judge = async () =>
    postProblems(post, await findingsOf(post, source, all), rendered, known);
  const { characters, minutes } = rendered;
  return {
    ...common,
    post: { file, bodyLine: post.bodyLine, characters, minutes },
    marks: marksOf(post, words),
    problems: [...own, ...(await orProblems(judge()))],
    elsewhere,
  };
}

function findingsOf(post: Post, source: string, all: readonly Post[]) {
  return readInTime(post, () => postFacts(readPage(post, source), all).findings);
}

/** The posts that a post links to, rendered, by slug. */
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
