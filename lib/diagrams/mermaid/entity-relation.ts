import type { Graph } from '@viz-js/viz';
import { ClusteredGraph } from '../graph/clustered-graph';
import { edgeLabel, htmlLabel, labelText } from './label';
import { type MermaidSource, type Statement, unread } from './statements';

const NAME = '("[^"]+"|[^\\s"{}\\[\\]:|]+)';
const RELATION = new RegExp(
  `^${NAME}\\s+(\\|\\||\\|o|o\\||\\}\\||\\}o)(--|\\.\\.)(\\|\\||o\\||\\|o|\\|\\{|o\\{)\\s+${NAME}\\s*(?::\\s*(.*))?$`,
);
const ENTITY = new RegExp(`^${NAME}(?:\\["?([^"\\]]+)"?\\])?\\s*(\\{)?\\s*(\\})?$`);
const ATTRIBUTE = /^(\S+)\s+(\S+)((?:\s+(?:PK|FK|UK)\s*,?)*)\s*(?:"([^"]*)")?$/;
/** The arrow shapes of Graphviz for cardinalities, the outermost last. */
const COUNTS: Readonly<Record<string, string>> = {
  '||': 'teetee',
  'o|': 'teeodot',
  '{|': 'crowtee',
  '{o': 'crowodot',
};

interface Entity {
  title: string;
  rows: string[][];
}

/** Reads an entity relationship diagram (`erDiagram`) as a graph for Graphviz. */
export function readEntityRelation({ header, statements }: MermaidSource): {
  graph: Graph;
  ignored: Statement[];
} {
  if (header.text !== '') throw unread(header);
  const graph = new ClusteredGraph();
  const entities = new Map<string, Entity>();
  let direction = 'TB';
  let open: Entity | undefined;
  const entityOf = (written: string): { id: string; entity: Entity } => {
    const id = written.replaceAll('"', '');
    const entity = entities.get(id) ?? { title: id, rows: [] };
    entities.set(id, entity);
    graph.node(id);
    return { id, entity };
  };
  for (const statement of statements) {
    const { text } = statement;
    if (open) {
      const [, type = '', name = '', keys = '', comment = ''] = ATTRIBUTE.exec(text) ?? [];
      if (text === '}') open = undefined;
      else if (name === '') throw unread(statement);
      else open.rows.push([type, name, keys.trim(), labelText(comment)]);
      continue;
    }
    const turned = /^direction\s+(TB|BT|LR|RL)$/.exec(text)?.[1];
    const related = RELATION.exec(text);
    const [, name, title, begins, ends] = ENTITY.exec(text) ?? [];
    if (turned !== undefined) direction = turned;
    else if (related) {
      const [, from = '', start = '', line, end = '', to = '', label = ''] = related;
      graph.edges.push({
        tail: entityOf(from).id,
        head: entityOf(to).id,
        attributes: {
          label: edgeLabel(label),
          arrowtail: countOf(start),
          arrowhead: countOf(end),
          dir: 'both',
          arrowsize: 1.2,
          style: line === '..' ? 'dashed' : 'solid',
        },
      });
    } else if (name !== undefined) {
      const { entity } = entityOf(name);
      if (title !== undefined) entity.title = title;
      if (begins && !ends) open = entity;
    } else throw unread(statement);
  }
  if (open) throw unread(statements.at(-1) ?? header);
  for (const [id, entity] of entities) graph.node(id, { label: { html: tableOf(entity) } });
  const spacing = { rankdir: direction, nodesep: 0.6, ranksep: 0.75 };
  return { graph: graph.toGraph(spacing, { shape: 'plain' }), ignored: [] };
}

function countOf(signs: string): string {
  const name = [...signs.replace('}', '{')]
    .sort((a, b) => '{o|'.indexOf(a) - '{o|'.indexOf(b))
    .join('');
  return COUNTS[name] ?? 'none';
}

/** Prints a table with one row per attribute, without empty columns. */
function tableOf({ title, rows }: Entity): string {
  const columns = [0, 1, 2, 3].filter((column) => rows.some((row) => row[column]));
  const head = `<TR><TD COLSPAN="${Math.max(1, columns.length)}" CELLPADDING="8" BGCOLOR="#f3f0e8"><B>${htmlLabel(title)}</B></TD></TR>`;
  const body = rows.map((row) => {
    const cells = columns.map(
      (column) => `<TD ALIGN="LEFT">${htmlLabel(row[column] || ' ', 'LEFT')}</TD>`,
    );
    return `<TR>${cells.join('')}</TR>`;
  });
  return `<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="6" ROWS="*" COLUMNS="*">${head}${body.join('')}</TABLE>`;
}
