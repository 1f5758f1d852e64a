import type { FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** A footnote that nothing shown mentions: GitHub's rule leaves it out of the page. */
export const footnoteUnused: Rule = {
  name: 'footnoteUnused',
  level: 'warning',
  find: ({ mdast, placeOf }) => {
    const definitions = new Map<string, FootnoteDefinition>();
    visit(mdast, 'footnoteDefinition', (node) => {
      // The second of a name is lib/check/rules/label-twice's.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    const mentioned = new Set<string>();
    const follow = (node: Root | FootnoteDefinition): void => {
      visit(node, (inner) => {
        if (inner.type === 'footnoteDefinition' && inner !== node) return SKIP;
        if (inner.type !== 'footnoteReference' || mentioned.has(inner.identifier)) return undefined;
        mentioned.add(inner.identifier);
        const definition = definitions.get(inner.identifier);
        if (definition) follow(definition);
        return undefined;
      });
    };
    follow(mdast);
    return [...definitions].flatMap(([identifier, { label, position }]): Finding[] => {
      const start = position?.start.offset;
      if (mentioned.has(identifier) || start === undefined) return [];
      return [{ ...placeOf(start), value: `[^${label ?? identifier}]` }];
    });
  },
};
