import type { Element, Root as HastRoot, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { markdown } from '../messages/markdown';
import { site } from '../site';
import { codeBlocks, codeFigure } from './code/code-blocks';
import { drawDiagrams } from './diagrams/draw-diagrams';
import { showDiagrams } from './diagrams/show-diagrams';
import { rehypeEmbeds } from './embeds/rehype-embeds';
import { remarkGists } from './embeds/remark-gists';
import { inlineSvg } from './pictures/inline-svg';
import { rehypePictures } from './pictures/rehype-pictures';
import { collectIds } from './rehype/collect-ids';
import { extractText } from './rehype/extract-text';
import { finish } from './rehype/finish';
import { headings } from './rehype/headings';
import { correctHtmlPositions } from './rehype/html-positions';
import { linkNames } from './rehype/link-names';
import { links } from './rehype/links';
import { media } from './rehype/media';
import { obsoleteElements } from './rehype/obsolete-elements';
import { removeEmptyElements } from './rehype/remove-empty-elements';
import { reserveIds } from './rehype/reserved-ids';
import { sanitizeTree } from './rehype/sanitize';
import { sourceLines, withLines } from './rehype/source-lines';
import { trimAddresses } from './rehype/trim-addresses';
import { alerts } from './remark/alerts';
import { bareLinks } from './remark/bare-links';
import { gfm } from './remark/gfm';
import { limitGrowth } from './remark/limit-growth';
import { selfClosedElements } from './remark/self-closed-elements';
import { softBreaks } from './remark/soft-breaks';
import { readUnquotedValues } from './remark/unquoted-values';
import { schema } from './sanitize-schema';
import { inTime } from './time-limit';

const inDevelopment = process.env.NODE_ENV === 'development';

/** Markdown as it is read here: CommonMark 0.31.2, with emphasis that holds beside 「」 and 。 */
export function syntax(options: { gfm: boolean }) {
  const processor = remark();
  readUnquotedValues(processor);
  return processor.use(options.gfm ? [gfm] : []).use(remarkCjkFriendly);
}

/** The whole way from Markdown to the HTML of an article, top to bottom. */
export function pipeline() {
  const parser = syntax({ gfm: true });
  return (
    syntax({ gfm: true })
      // What would become many times as long is refused.
      .use(limitGrowth)
      // <iframe … /> ends where its tag does.
      .use(() => selfClosedElements((text) => parser.parse(text)))
      // https://example.com/。 ends before 。
      .use(bareLinks)
      // No space where a line ends between two Japanese characters.
      .use(softBreaks)
      // > [!NOTE]
      .use(alerts)
      // Gists whose text is known, as code.
      .use(remarkGists)
      // ```mermaid and ```dot, as SVG.
      .use(drawDiagrams)
      // Highlighting, file names, marked lines.
      .use(codeBlocks)
      // Markdown becomes HTML, with the author's own HTML in it, made safe and finished.
      .use(article)
      // Prints it, and makes it safe once more: what comes out passes the schema as a whole.
      .use(remarkHtml, { sanitize: inDevelopment ? withLines(schema) : schema })
      .freeze()
  );
}

const steps = [
  // Without the blanks around them.
  trimAddresses(),
  // Frames, scripts and posts of other sites: still figures, quotations, links.
  rehypeEmbeds(),
  // <svg> in the text, as pictures.
  inlineSvg(),
  // Elements of old HTML by their names of today.
  obsoleteElements(),
  // The author's ids cannot clobber the page's.
  reserveIds(),
  // Only what the schema lists goes on.
  sanitizeTree(),
  // Paragraphs, headings and links that show nothing go.
  removeEmptyElements(),
  // Ids, phrases and the list for the table of contents.
  headings(),
  // Links to files beside the post, and to other posts, in any form, to the one path of each.
  links(),
  // Players of the site's own videos and sounds.
  media(),
  // Figures and rows, each picture in the width it is shown.
  rehypePictures(),
  // The SVG of diagrams, in their figures.
  showDiagrams(),
  // Links that show a picture without words, by where they lead.
  linkNames(),
  // Links, tables, task lists.
  finish(),
  // What a link with a fragment can lead to.
  collectIds(),
  // Text, excerpt and reading time.
  extractText(),
  // For the live preview.
  ...(inDevelopment ? [sourceLines()] : []),
];

/**
 * Stands before the article while it is parsed: without it, an article whose HTML begins with
 * `<col>` or `<tr>` would be read as the inside of a table, and all that is no table be lost.
 */
const BODY: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };

/** Stands behind it: the parser holds back text in a table without its end until something follows. */
const END: RootContent = { type: 'comment', value: '' };

/**
 * Reads the author's own HTML among some nodes as a browser would; each element knows its place in the file.
 *
 * @param mdast the tree that the nodes come from.
 */
export function parseHtml(children: readonly RootContent[], mdast: Root, file: VFile) {
  const parsed = raw({ type: 'root', children: [BODY, ...children, END] }, { file });
  correctHtmlPositions(parsed, mdast, String(file));
  if (parsed.type !== 'root') return [];
  // Elements without their end hold it.
  const isLast = parsed.children.at(-1)?.type === 'comment';
  return parsed.children.slice(1, isLast ? -1 : undefined);
}

/** Turns mdast into the final hast and hands it to remark-html as the content of the root. */
function article() {
  const words = markdown[site.language];
  return async (tree: Root, file: VFile): Promise<void> => {
    const root = inTime(file, (): HastRoot => {
      const hast = toHast(tree, {
        allowDangerousHtml: true,
        handlers: { code: codeFigure },
        footnoteLabel: words.footnotes,
        footnoteLabelProperties: {},
        footnoteBackLabel: (index, mention) => words.backToText(index + 1, mention),
      });
      const children = hast.type === 'root' ? hast.children : [hast];
      return { type: 'root', children: parseHtml(children, tree, file) };
    });
    // Each limit of time costs a thread: one holds for all steps up to the next that waits.
    const left = [...steps];
    const untilOneWaits = () => {
      for (let step = left.shift(); step; step = left.shift()) {
        const waiting: unknown = step(root, file);
        if (waiting instanceof Promise) return waiting;
      }
      return undefined;
    };
    while (left.length > 0) await inTime(file, untilOneWaits);
    tree.children = [];
    tree.data = { hChildren: root.children.filter((node) => node.type !== 'doctype') };
  };
}
