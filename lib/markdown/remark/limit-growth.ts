import type { Definition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Maximum number of cells added to short rows in all tables of a post; cmark-gfm stops at 500,000. */
const MAX_ADDED_CELLS = 50_000;
/** Maximum total length of the URLs and titles that reference links repeat, in UTF-16 code units. */
const MAX_REPEATED = 5_000_000;

/** Thrown when the HTML of a short text would be many times as long as the text. */
export class GrowthError extends Error {
  override name = 'GrowthError';
  /** @param line 1-based line of the Markdown. */
  constructor(
    readonly kind: 'cells' | 'references',
    readonly line: number,
  ) {
    super(`${kind} in line ${line}`);
  }
}

/**
 * Throws on Markdown whose HTML grows quadratically: wide tables with short rows, to which GFM adds empty
 * cells, and long URLs that many reference links repeat.
 *
 * @throws GrowthError with the line of the table or reference that exceeds the limit.
 */
export function limitGrowth() {
  return (tree: Root): void => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    let added = 0;
    let repeated = 0;
    visit(tree, (node) => {
      if (node.type === 'table') {
        const [header] = node.children;
        const columns = header?.children.length ?? 0;
        for (const row of node.children) added += Math.max(0, columns - row.children.length);
        if (added > MAX_ADDED_CELLS) throw new GrowthError('cells', lineOf(node));
      }
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        const definition = definitions.get(node.identifier);
        repeated += (definition?.url.length ?? 0) + (definition?.title?.length ?? 0);
        if (repeated > MAX_REPEATED) throw new GrowthError('references', lineOf(node));
      }
    });
  };
}

function lineOf({ position }: RootContent): number {
  return position?.start.line ?? 1;
}
