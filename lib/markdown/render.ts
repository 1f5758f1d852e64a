import { VFile } from 'vfile';
import { z } from 'zod';
import { markdown } from '../messages/markdown';
import type { Post } from '../posts/post';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';
import { cached } from './cache';
import { pipeline } from './pipeline';
import type { Rendered } from './rendered';

const processor = pipeline();

const Data = z.object({
  headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
  text: z.string(),
  excerpt: z.string(),
  characters: z.number(),
  minutes: z.number(),
});

/**
 * Renders Markdown, front matter already taken off.
 *
 * @param place the file and the line of it on which the Markdown begins, for errors.
 * @throws ProblemsError when the Markdown is nested too deeply to be read.
 */
export async function renderMarkdown(
  source: string,
  place: { file: string; bodyLine: number },
): Promise<Rendered> {
  try {
    const file = await processor.process(new VFile(source));
    return { html: String(file), ...Data.parse(file.data) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const words = markdown[site.language].tooDeep;
    throw new ProblemsError([
      { level: 'error', file: place.file, line: place.bodyLine, column: 1, ...words },
    ]);
  }
}

/** Renders a post once; later calls, other processes and the next build read the result. */
export function renderPost(post: Post): Promise<Rendered> {
  return cached(post.body, () => renderMarkdown(post.body, post));
}
