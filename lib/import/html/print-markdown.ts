import type { Link, Parents, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import { CJK } from '../../markdown/text/cjk';
import { imageMarkdown, linkDestination, linkTitle } from '../markdown/links';
import { escapeText } from './escape';

/** `lean` escapes what would usually be read as Markdown, `full` everything that could be. */
type Escaping = 'lean' | 'full';

const PUNCTUATION = /[\p{P}\p{S}]/u;
// Count every cell as 3 characters wide, so that no cell is padded and the delimiter row is `---`.
const gfm = gfmToMarkdown({ stringLength: () => 3 });

/** Prints an mdast tree as Markdown. */
export function printMarkdown(tree: Root, escaping: Escaping): string {
  const handlers = {
    delete: emphasis('~~'),
    emphasis: emphasis('*'),
    image,
    link,
    strong: emphasis('**'),
    text: text(escaping),
  };
  return toMarkdown(tree, { bullet: '-', extensions: [gfm], handlers, rule: '-' }).trim();
}

function text(escaping: Escaping): Handle {
  return (node, parent, state, info) => {
    const escaped =
      escaping === 'full'
        ? defaultHandlers.text(node, parent, state, info).replaceAll('$', '\\$')
        : escapeText(node.value, {
            atStart: info.before === '\n',
            beforeLink: /^[![]/.test(info.after),
            endsHeading: parent?.type === 'heading' && info.after === '\n',
          });
    return inCell(escaped.replaceAll('\u00A0', '&nbsp;'), state);
  };
}

/**
 * Prints emphasis with a marker such as `**`, or with its HTML tags where the characters around the
 * marker would keep it from being read as emphasis (CommonMark 0.31.2 §6.2, with the rules for
 * Japanese of lib/markdown/pipeline).
 */
function emphasis(marker: string): Handle {
  const handle: Handle & { peek?: Handle } = (node, _, state, info) => {
    const content = state.containerPhrasing(node, { ...info, before: marker, after: marker });
    const [before, inner, after] = withoutEdges(content);
    if (inner === '') return content;
    const canUseMarker =
      !/^&nbsp;|&nbsp;$/.test(inner) &&
      isFlanking(before || info.before, /^./su.exec(inner)?.[0] ?? '') &&
      isFlanking(after || info.after, /.$/su.exec(inner)?.[0] ?? '');
    const name: string = node.data?.hName ?? '';
    const [open, close] = canUseMarker ? [marker, marker] : [`<${name}>`, `</${name}>`];
    return before + open + inner + close + after;
  };
  handle.peek = () => marker;
  return handle;
}

/** Splits a text into the white space before it, the trimmed text, and the white space after it. */
function withoutEdges(content: string): [before: string, inner: string, after: string] {
  const inner = content.trim();
  const at = content.indexOf(inner);
  const after = content.slice(at + inner.length);
  // A trailing backslash would escape the marker that follows.
  const isOpen = after !== '' && /(?<!\\)(?:\\\\)*\\$/.test(inner);
  return [content.slice(0, at), isOpen ? `${inner}\\` : inner, after];
}

/**
 * Returns whether a marker can open or close emphasis between the character outside the emphasis
 * and the character inside.
 */
function isFlanking(outside: string, inside: string): boolean {
  if (/^\s*$/.test(outside)) return true;
  if (/[*_~]/.test(outside)) return false;
  return (
    [outside, inside].some((character) => CJK.test(character)) ||
    !PUNCTUATION.test(inside) ||
    PUNCTUATION.test(outside)
  );
}

/** Escapes `|` in the cell of a table, where it would end the cell. */
function inCell(text: string, { stack }: State): string {
  return stack.includes('tableCell') ? text.replace(/(?<!\\)\|/g, '\\|') : text;
}

/** Prints a picture. */
const image: Handle & { peek?: Handle } = ({ alt, title, url }, _, state) => {
  return inCell(imageMarkdown(alt ?? '', url, title ?? ''), state);
};
image.peek = () => '!';

/** Prints a link, or `<URL>` when it has no title, its text is its URL and other text is on its line. */
const link: Handle & { peek?: Handle } = (node, parent, state, info) => {
  const [only] = node.children;
  const isAddress = /^https?:\/\/[^\s<>]+$/.test(node.url) && only?.value === node.url;
  const hasTitle = !!node.title && node.title !== node.url;
  if (isAddress && !hasTitle && !isAloneInParagraph(node, parent)) return `<${node.url}>`;
  const exit = state.enter('label');
  const content = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  const [before, inner, after] = withoutEdges(content);
  const resource = `(${linkDestination(node.url)}${linkTitle(node.title ?? '')})`;
  return inCell(`${before}[${inner}]${resource}${after}`, state);
};
link.peek = () => '[';

/**
 * Returns whether a link is alone on a line of its paragraph. Written as `<URL>`, it would become a
 * card.
 */
function isAloneInParagraph(node: Link, parent: Parents | undefined): boolean {
  if (parent?.type !== 'paragraph') return false;
  const at = parent.children.indexOf(node);
  return [at - 1, at + 1].every((index) => (parent.children[index]?.type ?? 'break') === 'break');
}
