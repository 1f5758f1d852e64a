import type { Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { markdown } from '../messages/markdown';
import { site } from '../site';
import { alerts } from './alerts';
import { codeBlocks, codeFigure } from './code-blocks';
import { embeds } from './embeds';
import { extract } from './extract';
import { finish } from './finish';
import { headings } from './headings';
import { links } from './links';
import { ownIds } from './own-ids';
import { schema } from './schema';
import { softBreaks } from './soft-breaks';

/** GitHub's extensions: tables, task lists, footnotes, bare links, ~~strikethrough~~. */
const github = { plugins: [remarkGfm, remarkCjkFriendlyGfmStrikethrough] };

/** Markdown as it is read here: CommonMark 0.31.2, with emphasis that holds beside 「」 and 。 */
export function syntax({ gfm }: { gfm: boolean }) {
  return remark()
    .use(gfm ? github : { plugins: [] })
    .use(remarkCjkFriendly);
}

/** The whole way from Markdown to the HTML of an article, top to bottom. */
export function pipeline() {
  return (
    syntax({ gfm: true })
      // No space where a line ends between two Japanese characters.
      .use(softBreaks)
      // > [!NOTE]
      .use(alerts)
      // Highlighting, file names, marked lines.
      .use(codeBlocks)
      // Markdown becomes HTML, with the author's own HTML in it, made safe and finished.
      .use(article)
      // Prints it, and makes it safe once more: what comes out passes the schema as a whole.
      .use(remarkHtml, { sanitize: schema })
      .freeze()
  );
}

const steps = [
  // Frames and scripts of providers: made anew, a link, or gone.
  embeds(),
  // The author's ids cannot clobber the page's.
  ownIds(),
  // Only what the schema lists goes on.
  (tree: HastRoot) => {
    const safe = sanitize(tree, schema);
    if (safe.type === 'root') tree.children = safe.children;
  },
  // Ids, phrases and the list for the table of contents.
  headings(),
  // Links to other posts, in any form, to the one path of each.
  links(),
  // Links, pictures, tables, task lists.
  finish(),
  // Text, excerpt and reading time.
  extract(),
];

/** Turns mdast into the final hast and hands it to remark-html as the content of the root. */
function article() {
  const words = markdown[site.language];
  return (tree: Root, file: VFile): void => {
    const hast = toHast(tree, {
      allowDangerousHtml: true,
      handlers: { code: codeFigure },
      footnoteLabel: words.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (index) => words.backToText(String(index + 1)),
    });
    // With the file, every element knows where it stands.
    const parsed = raw(hast, { file });
    const root: HastRoot = {
      type: 'root',
      children: parsed.type === 'root' ? parsed.children : [],
    };
    for (const step of steps) step(root, file);
    tree.children = [];
    tree.data = { hChildren: root.children.filter((node) => node.type !== 'doctype') };
  };
}
