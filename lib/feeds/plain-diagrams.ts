import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { html as markup } from '../html';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Replaces the SVG of each diagram by an image of its SVG file: the SVG needs the style sheet of the page, and many feed
 * readers remove SVG but leave its labels as text. Nothing else changes.
 */
export function withPlainDiagrams(html: string): string {
  if (!html.includes('<figure class="diagram"')) return html;
  let result = '';
  let end = 0;
  for (const { svg, href } of drawings(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    const location = svg.sourceCodeLocation;
    if (!location) continue;
    const [width, height] = ['width', 'height'].map((name) => attribute(svg, name));
    const image = markup`<img src="${href}" alt="${titleOf(svg)}" width="${width}" height="${height}">`;
    result += html.slice(end, location.startOffset) + image.html;
    end = location.endOffset;
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
