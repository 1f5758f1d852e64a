import type { Definition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Most cells that are added to rows shorter than their table, in all tables; cmark-gfm stops at 500,000. */
const MOST_ADDED_CELLS = 50_000;
/** Most UTF-16 code units of addresses and titles that references may repeat. */
const MOST_REPEATED = 5_000_000;

/** Thrown where a short text would become an HTML of many times its size. */
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
 * Refuses what grows with the square when it becomes HTML: wide tables with short rows, which GFM fills with
 * empty cells, and long addresses that many references repeat.
 *
 * @throws GrowthError with the line of the table or reference that is too much.
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
        if (added > MOST_ADDED_CELLS) throw new GrowthError('cells', lineOf(node));
      }
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        const definition = definitions.get(node.identifier);
        repeated += (definition?.url.length ?? 0) + (definition?.title?.length ?? 0);
        if (repeated > MOST_REPEATED) throw new GrowthError('references', lineOf(node));
      }
    });
  };
}

function lineOf({ position }: RootContent): number {
  return position?.start.line ?? 1;
}
