import { VFile } from 'vfile';
import type { Language } from '../messages/language';
import type { ResolveDiagram } from './diagrams/resolved-diagram';
import type { EmbedEntries } from './embeds/lock-entry';
import { parseLongInChild } from './parse-in-child';
import { parseProblem } from './parse-problems';
import { pipeline } from './pipeline';
import type { ResolveLink } from './rehype/links';
import { Rendered } from './rendered';
import type { ResolveFile } from './resolved-file';
import type { ResolvePicture } from './resolved-picture';
import { outsideLimit, withinTime } from './time-limit';

const withMath = pipeline();
/** For posts whose front matter has `math: false`. */
const withoutMath = pipeline({ math: false });

/** What the pipeline knows of a post besides its Markdown. */
interface PostSource {
  /** The path of the file, for errors. */
  file: string;
  /** The line of the file on which the Markdown begins, for errors. */
  bodyLine: number;
  /** `false` when `$` is an ordinary character. */
  math?: boolean;
  /** The language of the words that the pipeline adds; by default, that of the site. */
  language?: Language;
}

/**
 * Renders Markdown without its front matter.
 *
 * @param source the Markdown, line breaks LF.
 * @param resolveLink finds the page that a link leads to; without it, links stay unchanged.
 * @param embedEntries entries of embeds.lock.json for the pages that the post embeds.
 * @param resolvePicture finds the files of a picture; without it, pictures stay unchanged.
 * @param resolveFile finds a file beside the post that it links to or plays; without it, such links stay
 * unchanged.
 * @param resolveDiagram draws a diagram; without it, diagrams stay code blocks.
 * @throws ProblemsError when the Markdown is nested too deeply, takes longer than its time limit
 * (lib/markdown/time-limit) or more memory than its limit (lib/markdown/parse-in-child), or when its HTML would
 * be many times as long (lib/markdown/remark/limit-growth).
 */
export async function renderMarkdown(
  ...parameters: Parameters<typeof renderWithoutMemoryLimit>
): Promise<Rendered> {
  const [source, location] = parameters;
  try {
    await parseLongInChild(source, location);
  } catch (error) {
    throw parseProblem(error, location);
  }
  return renderWithoutMemoryLimit(...parameters);
}

/** Renders as {@link renderMarkdown} does, with the same parameters and errors, but without a memory limit. */
export async function renderWithoutMemoryLimit(
  source: string,
  location: PostSource,
  resolveLink?: ResolveLink,
  embedEntries: EmbedEntries = new Map(),
  resolvePicture?: ResolvePicture,
  resolveFile?: ResolveFile,
  resolveDiagram?: ResolveDiagram,
): Promise<Rendered> {
  const { math, language } = location;
  const processor = math === false ? withoutMath : withMath;
  try {
    return await withinTime(source, async (limit) => {
      const file = new VFile({
        value: source,
        data: {
          language,
          resolveLink,
          resolvePicture: resolvePicture && outsideLimit(resolvePicture),
          resolveFile: resolveFile && outsideLimit(resolveFile),
          resolveDiagram: resolveDiagram && outsideLimit(resolveDiagram),
          embedEntries,
          limit,
        },
      });
      const tree = limit.run(() => processor.parse(file));
      await limit.run(() => processor.run(tree, file));
      const html = limit.run(() => processor.stringify(tree, file));
      return Rendered.parse({ ...file.data, html });
    });
  } catch (error) {
    throw parseProblem(error, location);
  }
}
