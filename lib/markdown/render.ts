import { VFile } from 'vfile';
import type { ResolveDiagram } from './diagrams/resolved-diagram';
import type { EmbedEntries } from './embeds/lock-entry';
import { parseLongInChild } from './parse-in-child';
import { parseProblem } from './parse-problems';
import { pipeline } from './pipeline';
import type { ResolveLink } from './rehype/links';
import { Rendered } from './rendered';
import type { ResolveFile } from './resolved-file';
import type { ResolvePicture } from './resolved-picture';
import { withinTime } from './time-limit';

const processor = pipeline();

/**
 * Renders Markdown, front matter already taken off.
 *
 * @param resolveLink finds the pages that links lead to; without it links stay as written.
 * @param embedEntries what is known of the sites the post embeds.
 * @param resolvePicture finds what to show for pictures; without it they stay as written.
 * @param resolveFile finds the files beside the post that it links to or plays; without it those
 * links stay as written.
 * @param resolveDiagram draws the diagrams of the post; without it they stay code.
 * @param place the file and the line of it on which the Markdown begins, for errors.
 * @throws ProblemsError when the Markdown is nested too deeply to be read, takes longer than its
 * limit (lib/markdown/time-limit) or more memory (lib/markdown/parse-in-child), or grows out of all proportion
 * (lib/markdown/remark/limit-growth).
 */
export async function renderMarkdown(...given: Parameters<typeof renderHere>): Promise<Rendered> {
  const [source, place] = given;
  try {
    await parseLongInChild(source, place);
  } catch (error) {
    throw parseProblem(error, place);
  }
  return renderHere(...given);
}

/** As {@link renderMarkdown}, but within the memory of this process, however much of it that takes. */
export async function renderHere(
  source: string,
  place: { file: string; bodyLine: number },
  resolveLink?: ResolveLink,
  embedEntries: EmbedEntries = new Map(),
  resolvePicture?: ResolvePicture,
  resolveFile?: ResolveFile,
  resolveDiagram?: ResolveDiagram,
): Promise<Rendered> {
  try {
    return await withinTime(source, async (limit) => {
      const file = new VFile({
        value: source,
        data: { resolveLink, resolvePicture, resolveFile, resolveDiagram, embedEntries, limit },
      });
      const tree = limit.run(() => processor.parse(file));
      await limit.run(() => processor.run(tree, file));
      const html = limit.run(() => processor.stringify(tree, file));
      return Rendered.parse({ ...file.data, html });
    });
  } catch (error) {
    throw parseProblem(error, place);
  }
}
