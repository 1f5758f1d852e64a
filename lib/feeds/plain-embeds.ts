import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Gives the boxes and cards of an article the form a feed reader can show without the site's style
 * sheet and scripts: a paragraph with the link and its name. Every other byte stays as it is.
 */
export function withPlainEmbeds(html: string): string {
  let result = '';
  let end = 0;
  for (const figure of figuresIn(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    const place = figure.sourceCodeLocation;
    if (!place) continue;
    const inner = find(figure, 'figcaption') ?? find(figure, 'a');
    const inside = inner?.sourceCodeLocation;
    if (!inner || !inside) continue;
    const kept =
      inner.tagName === 'a'
        ? html.slice(inside.startOffset, inside.endOffset)
        : html.slice(inside.startTag?.endOffset, inside.endTag?.startOffset);
    // Words only: the pictures of cards are ornaments.
    result += `${html.slice(end, place.startOffset)}<p>${kept.replace(/<img\b[^>]*>|<\/?span\b[^>]*>/g, '')}</p>`;
    end = place.endOffset;
  }
  return result + html.slice(end);
}

function* figuresIn(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node && node.tagName === 'figure') {
    const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
    if (classes.includes('embed') || classes.includes('card')) {
      yield node;
      return;
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* figuresIn(child);
}

function find(node: Element, name: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}
