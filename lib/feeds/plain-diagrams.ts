import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { html as markup } from '../html';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Puts the file of each diagram in the place of its SVG, whose colours come from the style sheet of the page: many feed
 * readers remove SVG and leave the words of it in a heap. Every other byte stays.
 */
export function withPlainDiagrams(html: string): string {
  if (!html.includes('<figure class="diagram"')) return html;
  let result = '';
  let end = 0;
  for (const { svg, href } of drawings(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    const place = svg.sourceCodeLocation;
    if (!place) continue;
    const [width, height] = ['width', 'height'].map((name) => attribute(svg, name));
    const image = markup`<img src="${href}" alt="${titleOf(svg)}" width="${width}" height="${height}">`;
    result += html.slice(end, place.startOffset) + image.html;
    end = place.endOffset;
  }
  return result + html.slice(end);
}

function* drawings(
  node: DefaultTreeAdapterTypes.Node,
  href = '',
): Generator<{ svg: Element; href: string }> {
  if ('tagName' in node && node.tagName === 'svg') {
    if (href !== '') yield { svg: node, href };
    return;
  }
  const own = 'tagName' in node && node.tagName === 'a' ? attribute(node, 'href') : href;
  if ('childNodes' in node) for (const child of node.childNodes) yield* drawings(child, own);
}

function attribute({ attrs }: Element, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? '';
}

function titleOf({ childNodes }: Element): string {
  const title = childNodes.find((child) => child.nodeName === 'title');
  if (!title || !('childNodes' in title)) return '';
  return title.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
