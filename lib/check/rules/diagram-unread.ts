import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** Languages of code blocks that GitHub, Zenn or Qiita render as a diagram, and this site does not. */
export const DIAGRAM =
  /^(?:plantuml|puml|uml|ditaa|flowchart|sequence|blockdiag|seqdiag|kroki|geojson|topojson|stl)\b/i;

/** A diagram written as a code block, which this site shows as code. */
export const diagramUnread: Rule = {
  name: 'diagramUnread',
  level: 'warning',
  find: ({ mdast, positionOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, position }) => {
      const value = DIAGRAM.exec(lang ?? '')?.[0];
      const start = position?.start.offset;
      if (value !== undefined && start !== undefined)
        findings.push({ ...positionOf(start), value });
    });
    return findings;
  },
};
