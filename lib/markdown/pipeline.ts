import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { markdown } from '../messages/markdown';
import { codeBlocks, codeFigure } from './code/code-blocks';
import { drawDiagrams } from './diagrams/draw-diagrams';
import { mermaidLive } from './diagrams/mermaid-live';
import { showDiagrams } from './diagrams/show-diagrams';
import { embeddedCode } from './embeds/embedded-code';
import { rehypeEmbeds } from './embeds/rehype-embeds';
import { languageOf } from './language-of';
import { readMath } from './math/math-syntax';
import { inlineSvg } from './pictures/inline-svg';
import { rehypePictures } from './pictures/rehype-pictures';
import { collectIds } from './rehype/collect-ids';
import { extractText } from './rehype/extract-text';
import { finish } from './rehype/finish';
import { headings } from './rehype/headings';
import { insertContents } from './rehype/insert-contents';
import { insertFormulas } from './rehype/insert-formulas';
import { linkNames } from './rehype/link-names';
import { links } from './rehype/links';
import { media } from './rehype/media';
import { normalizeUrls } from './rehype/normalize-urls';
import { obsoleteElements } from './rehype/obsolete-elements';
import { parseHtml } from './rehype/parse-html';
import { removeEmptyElements } from './rehype/remove-empty-elements';
import { reserveIds } from './rehype/reserved-ids';
import { sanitizeTree } from './rehype/sanitize';
import { sourceLines, withLines } from './rehype/source-lines';
import { tabs } from './rehype/tabs';
import { alerts } from './remark/alerts';
import { bareLinks } from './remark/bare-links';
import { captions } from './remark/captions';
import { containers } from './remark/containers';
import { contents } from './remark/contents';
import { formulas } from './remark/formulas';
import { gfm } from './remark/gfm';
import { inlineNotes } from './remark/inline-notes';
import { limitGrowth } from './remark/limit-growth';
import { notationInCode } from './remark/notation-in-code';
import { selfClosedElements } from './remark/self-closed-elements';
import { softBreaks } from './remark/soft-breaks';
import { sourceSpans } from './remark/source-spans';
import { readUnquotedValues } from './remark/unquoted-values';
import { zennEmbeds } from './remark/zenn-embeds';
import { schema } from './sanitize-schema';
import { addJapaneseSyntax } from './syntax/japanese';
import { addSyntax } from './syntax/syntax-extension';
import { urlOffsets } from './syntax/url-offsets';
import { inTime } from './time-limit';

const inDevelopment = process.env.NODE_ENV === 'development';

/**
 * A unified processor that parses CommonMark 0.31.2, with two amendments: emphasis also works beside Japanese
 * punctuation such as 「」 and 。 (remark-cjk-friendly), and tags may have unquoted attribute values with a slash.
 *
 * @param options.gfm whether to read the extensions of GitHub Flavored Markdown too.
 * @param options.math whether `$` and `$$` enclose formulas. Default: they do.
 */
export function syntax(options: { gfm: boolean; math?: boolean }) {
  const processor = remark();
  readUnquotedValues(processor);
  addSyntax(processor, {}, urlOffsets);
  if (options.math !== false) readMath(processor);
  if (options.gfm) addJapaneseSyntax(processor);
  return processor.use(options.gfm ? [gfm] : []).use(remarkCjkFriendly);
}

/**
 * The processor that turns Markdown into the HTML of an article. Its plugins run from top to bottom.
 *
 * @param options.math whether `$` and `$$` enclose formulas.
 */
export function pipeline(options: { math: boolean } = { math: true }) {
  const parser = syntax({ gfm: true, ...options });
  return (
    syntax({ gfm: true, ...options })
      // Where URLs, HTML and hidden definitions are in the Markdown.
      .use(sourceSpans)
      // Throws on Markdown whose HTML would be many times as long.
      .use(limitGrowth)
      // <iframe … /> and unclosed elements end at their start tag.
      .use(() => selfClosedElements((text) => parser.parse(text)))
      // The URL in https://example.com/。 ends before 。
      .use(bareLinks)
      // ^[note]
      .use(inlineNotes)
      // [toc]
      .use(contents)
      // *Caption* on the line after a picture.
      .use(captions)
      // @[youtube](id)
      .use(zennEmbeds)
      // In <code>{漢字|かんじ}</code>, ruby becomes text again.
      .use(notationInCode)
      // Removes line breaks between two Japanese characters, which would show as spaces.
      .use(softBreaks)
      // > [!NOTE]
      .use(alerts)
      // :::message, :::details, :::note, :::code-group
      .use(containers)
      // Formulas: $x$, $$ and ```math
      .use(options.math ? [formulas] : [])
      // Gists and lines of files on GitHub become code blocks, if the lock file has them.
      .use(embeddedCode)
      // https://mermaid.live/view#pako:… becomes ```mermaid.
      .use(mermaidLive)
      // ```mermaid and ```dot, as SVG.
      .use(drawDiagrams)
      // Highlighting, file names, marked lines.
      .use(codeBlocks)
      // Converts mdast to hast, parses the author's raw HTML, and runs the rehype steps below.
      .use(article)
      // Serialises hast to HTML, and sanitises again, so that the final tree as a whole conforms to the schema.
      .use(remarkHtml, { sanitize: inDevelopment ? withLines(schema) : schema })
      .freeze()
  );
}

/** The plugins that change hast, in order. A step may rely on all steps before it. */
const steps = [
  // URLs in attributes are normalised as a browser does.
  normalizeUrls(),
  // Frames, scripts and posts of other sites become static figures, quotations and links.
  rehypeEmbeds(),
  // Inline <svg> becomes <img>.
  inlineSvg(),
  // Obsolete elements become current ones.
  obsoleteElements(),
  // Ids that the page itself uses get a prefix.
  reserveIds(),
  // Only what the schema lists remains.
  sanitizeTree(),
  // Puts the MathML of formulas in its position.
  insertFormulas(),
  // Removes paragraphs, headings and links that show nothing.
  removeEmptyElements(),
  // Ids, line break opportunities, and the list for the table of contents.
  headings(),
  // Links to files beside the post and to other posts get their final paths.
  links(),
  // Players for the site's own video and audio files.
  media(),
  // Figures and rows, with each picture in several widths.
  rehypePictures(),
  // Puts the SVG of diagrams into their figures.
  showDiagrams(),
  // Links that show an image without a text get an accessible name.
  linkNames(),
  // Attributes of links, table cells and check boxes; scrollable boxes for tables.
  finish(),
  // Puts the table of contents where the author wants it.
  insertContents(),
  // Radio buttons that switch between the code blocks of a group.
  tabs(),
  // All ids that a fragment can link to.
  collectIds(),
  // Text, excerpt and reading time.
  extractText(),
  // Line numbers for the live preview.
  ...(inDevelopment ? [sourceLines()] : []),
];

/**
 * A remark plugin that converts mdast to hast and runs {@link steps} on it. The result goes to remark-html as
 * `data.hChildren` of the root, which mdast-util-to-hast takes instead of the children.
 */
function article() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const words = markdown[languageOf(file)];
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
    // node:vm starts a watchdog thread for each time limit, so that one call runs all steps up to the next
    // async one.
    const remaining = [...steps];
    const runUntilAsync = () => {
      for (let step = remaining.shift(); step; step = remaining.shift()) {
        const result: unknown = step(root, file);
        if (result instanceof Promise) return result;
      }
      return undefined;
    };
    while (remaining.length > 0) await inTime(file, runUntilAsync);
    tree.children = [];
    tree.data = { hChildren: root.children.filter((node) => node.type !== 'doctype') };
  };
}
