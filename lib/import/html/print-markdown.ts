import type { Link, Parents, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import { CJK } from '../../markdown/cjk';
import { escapeText } from './escape';
import { destination, titlePart } from './links';

/** How much is escaped: what usually means something in Markdown, or all that ever could. */
export type Care = 'lean' | 'full';

const PUNCTUATION = /[\p{P}\p{S}]/u;
// Every cell counts as three wide: none is padded, and the line below the head is of `---`.
const gfm = gfmToMarkdown({ stringLength: () => 3 });

/** Prints mdast as Markdown. */
export function printMarkdown(tree: Root, care: Care): string {
  const handlers = {
    delete: emphasis('~~'),
    emphasis: emphasis('*'),
    image,
    link,
    strong: emphasis('**'),
    text: text(care),
  };
  return toMarkdown(tree, { bullet: '-', extensions: [gfm], handlers, rule: '-' }).trim();
}

function text(care: Care): Handle {
  return (node, parent, state, info) => {
    const escaped =
      care === 'full'
        ? defaultHandlers.text(node, parent, state, info)
        : escapeText(node.value, {
            atStart: info.before === '\n',
            beforeLink: /^[![]/.test(info.after),
            endsHeading: parent?.type === 'heading' && info.after === '\n',
          });
    return inCell(escaped.replaceAll('\u00A0', '&nbsp;'), state);
  };
}

/**
 * Emphasis between marks where they hold beside the characters around them (CommonMark 0.31.2 §6.2,
 * with the rules for Japanese of lib/markdown/pipeline); elsewhere as the tag it was.
 */
function emphasis(mark: string): Handle {
  const handle: Handle & { peek?: Handle } = (node, _, state, info) => {
    const content = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    const [before, inner, after] = withoutEdges(content);
    if (inner === '') return content;
    const isHeld =
      !/^&nbsp;|&nbsp;$/.test(inner) &&
      holds(before || info.before, /^./su.exec(inner)?.[0] ?? '') &&
      holds(after || info.after, /.$/su.exec(inner)?.[0] ?? '');
    const name: string = node.data?.hName ?? '';
    const [open, close] = isHeld ? [mark, mark] : [`<${name}>`, `</${name}>`];
    return before + open + inner + close + after;
  };
  handle.peek = () => mark;
  return handle;
}

/** The white space before some text, the text, and that after it. */
function withoutEdges(content: string): [before: string, inner: string, after: string] {
  const inner = content.trim();
  const at = content.indexOf(inner);
  const after = content.slice(at + inner.length);
  // A backslash before the space would escape the mark that comes between them.
  const isOpen = after !== '' && /(?<!\\)(?:\\\\)*\\$/.test(inner);
  return [content.slice(0, at), isOpen ? `${inner}\\` : inner, after];
}

/** Whether a mark between a character outside and one inside opens or closes emphasis. */
function holds(outside: string, inside: string): boolean {
  if (/^\s*$/.test(outside)) return true;
  if (/[*_~]/.test(outside)) return false;
  return (
    [outside, inside].some((character) => CJK.test(character)) ||
    !PUNCTUATION.test(inside) ||
    PUNCTUATION.test(outside)
  );
}

/** A bar would end the cell of a table. */
function inCell(text: string, { stack }: State): string {
  return stack.includes('tableCell') ? text.replace(/(?<!\\)\|/g, '\\|') : text;
}

/** A picture, its title the caption. */
const image: Handle & { peek?: Handle } = ({ alt, title, url }, _, state) => {
  const words = (alt ?? '').replace(/\s+/g, ' ').replace(/[\\`*_[\]<~]|&(?=[#a-z\d]+;)/gi, '\\$&');
  return inCell(`![${words}](${destination(url)}${titlePart(title ?? '')})`, state);
};
image.peek = () => '!';

/** A link, or an address in angle brackets where its words are the same. */
const link: Handle & { peek?: Handle } = (node, parent, state, info) => {
  const [only] = node.children;
  const isAddress = /^https?:\/\/[^\s<>]+$/.test(node.url) && only?.value === node.url;
  if (isAddress && !isAloneInParagraph(node, parent)) return `<${node.url}>`;
  const exit = state.enter('label');
  const content = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  const [before, inner, after] = withoutEdges(content);
  const resource = `(${destination(node.url)}${titlePart(node.title ?? '')})`;
  return inCell(`${before}[${inner}]${resource}${after}`, state);
};
link.peek = () => '[';

/** An address alone in a paragraph would become a card, which the link it was is not. */
function isAloneInParagraph(node: Link, parent: Parents | undefined): boolean {
  if (parent?.type !== 'paragraph') return false;
  const at = parent.children.indexOf(node);
  return [at - 1, at + 1].every((index) => (parent.children[index]?.type ?? 'break') === 'break');
}
