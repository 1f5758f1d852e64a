import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** Languages of code that GitHub, Zenn or Qiita draw and this blog does not. */
export const DIAGRAM =
  /^(?:plantuml|puml|uml|ditaa|flowchart|sequence|blockdiag|seqdiag|kroki|geojson|topojson|stl)\b/i;

/** A diagram written as code, which here is shown as code. */
export const diagramUnread: Rule = {
  name: 'diagramUnread',
  level: 'warning',
  find: ({ mdast, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, position }) => {
      const value = DIAGRAM.exec(lang ?? '')?.[0];
      const start = position?.start.offset;
      if (value !== undefined && start !== undefined) findings.push({ ...placeOf(start), value });
    });
    return findings;
  },
};
