import type { FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** A footnote without a reference in the body or in a footnote that is itself shown: GFM does not show it. */
export const footnoteUnused: Rule = {
  name: 'footnoteUnused',
  level: 'warning',
  find: ({ mdast, positionOf }) => {
    const definitions = new Map<string, FootnoteDefinition>();
    visit(mdast, 'footnoteDefinition', (node) => {
      // A second definition with the same label is reported by lib/check/rules/label-twice.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    const referenced = new Set<string>();
    const follow = (node: Root | FootnoteDefinition): void => {
      visit(node, (inner) => {
        if (inner.type === 'footnoteDefinition' && inner !== node) return SKIP;
        if (inner.type !== 'footnoteReference' || referenced.has(inner.identifier))
          return undefined;
        referenced.add(inner.identifier);
        const definition = definitions.get(inner.identifier);
        if (definition) follow(definition);
        return undefined;
      });
    };
    follow(mdast);
    return [...definitions].flatMap(([identifier, { label, position }]): Finding[] => {
      const start = position?.start.offset;
      if (referenced.has(identifier) || start === undefined) return [];
      return [{ ...positionOf(start), value: `[^${label ?? identifier}]` }];
    });
  },
};
