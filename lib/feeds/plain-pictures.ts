import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Leaves of each picture of the site the one file any feed reader shows: no `<picture>`, no choice of
 * widths, no attribute only a page has a use for. Every other byte stays.
 */
export function withPlainPictures(html: string): string {
  if (!/data-enlarge|srcset/i.test(html)) return html;
  const cuts: [number, number][] = [];
  const walk = (node: Node): void => {
    if ('sourceCodeLocation' in node && node.sourceCodeLocation && 'tagName' in node) {
      const { startTag, endTag, attrs, startOffset, endOffset } = node.sourceCodeLocation;
      // Those of a player have `src`.
      if (node.tagName === 'source' && attrs?.srcset) cuts.push([startOffset, endOffset]);
      for (const tag of node.tagName === 'picture' ? [startTag, endTag] : []) {
        if (tag) cuts.push([tag.startOffset, tag.endOffset]);
      }
      for (const name of ['srcset', 'sizes', 'fetchpriority', 'data-enlarge', 'data-colour']) {
        const place = attrs?.[name];
        // With the blank before it.
        if (place && node.tagName !== 'source') cuts.push([place.startOffset - 1, place.endOffset]);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html, { sourceCodeLocationInfo: true }));
  let result = '';
  let end = 0;
  for (const [from, to] of cuts.sort((a, b) => a[0] - b[0])) {
    result += html.slice(end, from);
    end = to;
  }
  return result + html.slice(end);
}
