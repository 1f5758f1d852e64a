import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Replaces the embeds and link cards of an article by a paragraph with the link and its title, because a feed
 * reader lacks the styles and scripts of the site. No other byte changes.
 */
export function withPlainEmbeds(html: string): string {
  let result = '';
  let end = 0;
  for (const figure of figuresIn(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    const location = figure.sourceCodeLocation;
    if (!location) continue;
    const inner = find(figure, 'figcaption') ?? find(figure, 'a');
    const innerLocation = inner?.sourceCodeLocation;
    if (!inner || !innerLocation) continue;
    const content =
      inner.tagName === 'a'
        ? html.slice(innerLocation.startOffset, innerLocation.endOffset)
        : html.slice(innerLocation.startTag?.endOffset, innerLocation.endTag?.startOffset);
    // Text only: the images of cards are decorative.
    result += `${html.slice(end, location.startOffset)}<p>${content.replace(/<img\b[^>]*>|<\/?span\b[^>]*>/g, '')}</p>`;
    end = location.endOffset;
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
    const match = child.tagName === name ? child : find(child, name);
    if (match) return match;
  }
  return undefined;
}
