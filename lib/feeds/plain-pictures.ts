import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Reduces each image of the site to the one file that every feed reader shows: without `<picture>`, `srcset`,
 * and attributes that only a page uses. No other byte changes.
 */
export function withPlainPictures(html: string): string {
  if (!/data-enlarge|srcset/i.test(html)) return html;
  const cuts: [number, number][] = [];
  const walk = (node: Node): void => {
    if ('sourceCodeLocation' in node && node.sourceCodeLocation && 'tagName' in node) {
      const { startTag, endTag, attrs, startOffset, endOffset } = node.sourceCodeLocation;
      // The <source> elements of video and audio have `src` instead.
      if (node.tagName === 'source' && attrs?.srcset) cuts.push([startOffset, endOffset]);
      for (const tag of node.tagName === 'picture' ? [startTag, endTag] : []) {
        if (tag) cuts.push([tag.startOffset, tag.endOffset]);
      }
      for (const name of ['srcset', 'sizes', 'fetchpriority', 'data-enlarge', 'data-colour']) {
        const location = attrs?.[name];
        // With the space before it.
        if (location && node.tagName !== 'source')
          cuts.push([location.startOffset - 1, location.endOffset]);
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
