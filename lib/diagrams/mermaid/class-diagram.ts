import type { Graph } from '@viz-js/viz';
import { ClusteredGraph } from '../graph/clustered-graph';
import { edgeLabel, graphLabel, htmlLabel, labelText } from './label';
import { type MermaidSource, type Statement, unread } from './statements';

const ID = '(`[^`]+`|[^\\s"`:<>~\\[\\]{}|*()]+)';
const RELATION = new RegExp(
  `^${ID}(?:~([^~]+)~)?\\s*(?:"([^"]*)"\\s*)?(<\\||\\*|o|<)?(--|\\.\\.)(\\|>|\\*|o|>)?\\s*(?:"([^"]*)"\\s*)?${ID}(?:~([^~]+)~)?(?:\\s*:\\s*(.*))?$`,
);
const CLASS = new RegExp(`^class\\s+${ID}(?:~(.+)~)?(?:\\["([^"]*)"\\])?\\s*(\\{)?\\s*(\\})?$`);
const MEMBER = new RegExp(`^${ID}\\s*:\\s*(.+)$`);
const STEREOTYPE = new RegExp(`^<<(.+)>>\\s*${ID}$`);
/** The arrow shapes of Graphviz for the ends of a relation. */
const ENDS: Readonly<Record<string, string>> = {
  '<|': 'onormal',
  '|>': 'onormal',
  '*': 'diamond',
  o: 'odiamond',
  '<': 'vee',
  '>': 'vee',
};

interface ClassBox {
  title: string;
  stereotype: string;
  fields: string[];
  methods: string[];
}

/** Reads a class diagram (`classDiagram`) as a graph for Graphviz. */
export function readClassDiagram({ header, statements }: MermaidSource): {
  graph: Graph;
  ignored: Statement[];
} {
  if (header.text !== '') throw unread(header);
  const graph = new ClusteredGraph();
  const boxes = new Map<string, ClassBox>();
  const ignored: Statement[] = [];
  let direction = 'TB';
  let open: ClassBox | undefined;
  const boxOf = (written: string, generic?: string): ClassBox => {
    const id = written.replaceAll('`', '');
    const box = boxes.get(id) ?? { title: id, stereotype: '', fields: [], methods: [] };
    if (generic !== undefined) box.title = `${id}<${generic.replace(/~(.*?)~/g, '<$1>')}>`;
    boxes.set(id, box);
    graph.node(id);
    return box;
  };
  for (const statement of statements) {
    const { text } = statement;
    const related = RELATION.exec(text);
    const classed = CLASS.exec(text);
    if (open) {
      if (text === '}') open = undefined;
      else addMember(open, text);
    } else if (/^(?:click|link|callback)\s/.test(text)) ignored.push(statement);
    else if (/^direction\s+(?:TB|BT|LR|RL)$/.test(text))
      direction = text.split(/\s+/)[1] ?? direction;
    else if (text === '}' && graph.depth > 0) graph.close();
    else if (/^namespace\s+\S+\s*\{$/.test(text)) {
      const name = text.split(/\s+/)[1]?.replace('{', '') ?? '';
      graph.open(name, { label: graphLabel(name), margin: 12, labeljust: 'l' });
    } else if (classed) {
      const [, id = '', generic, label, begins, ends] = classed;
      const box = boxOf(id, generic);
      if (label !== undefined) box.title = labelText(label);
      if (begins && !ends) open = box;
    } else if (related) {
      const [
        ,
        from = '',
        fromGeneric,
        atFrom = '',
        start = '',
        line,
        end = '',
        atTo = '',
        to = '',
        toGeneric,
        label = '',
      ] = related;
      boxOf(from, fromGeneric);
      boxOf(to, toGeneric);
      graph.edges.push({
        tail: from.replaceAll('`', ''),
        head: to.replaceAll('`', ''),
        attributes: {
          label: edgeLabel(label),
          taillabel: edgeLabel(atFrom),
          headlabel: edgeLabel(atTo),
          labeldistance: 1.8,
          labelangle: -35,
          arrowtail: ENDS[start] ?? 'none',
          arrowhead: ENDS[end] ?? 'none',
          dir: 'both',
          style: line === '..' ? 'dashed' : 'solid',
        },
      });
    } else if (STEREOTYPE.test(text)) {
      const [, stereotype = '', id = ''] = STEREOTYPE.exec(text) ?? [];
      boxOf(id).stereotype = stereotype;
    } else {
      const [, id, member = ''] = MEMBER.exec(text) ?? [];
      if (id === undefined) throw unread(statement);
      addMember(boxOf(id), member);
    }
  }
  if (open || graph.depth > 0) throw unread(statements.at(-1) ?? header);
  for (const [id, box] of boxes) graph.node(id, { shape: 'plain', label: { html: tableOf(box) } });
  const spacing = { rankdir: direction, nodesep: 0.5, ranksep: 0.65 };
  return { graph: graph.toGraph(spacing, { shape: 'plain' }), ignored };
}

function addMember(box: ClassBox, written: string): void {
  const [, stereotype] = /^<<(.+)>>$/.exec(written) ?? [];
  // `*` and `$` after a member mean abstract and static, `~T~` is a generic type.
  const member = written.replace(/~(.*?)~/g, '<$1>').trim();
  if (stereotype !== undefined) box.stereotype = stereotype;
  else if (/\(.*\)/.test(member)) box.methods.push(member);
  else box.fields.push(member);
}

function tableOf({ title, stereotype, fields, methods }: ClassBox): string {
  const name = `${stereotype ? `«${htmlLabel(stereotype)}»<BR/>` : ''}<B>${htmlLabel(title)}</B>`;
  const rows = [fields, methods].map((members) => {
    const lines = members
      .map((member) => `${htmlLabel(member, 'LEFT')}<BR ALIGN="LEFT"/>`)
      .join('');
    return members.length === 0 ? '' : `<TR><TD ALIGN="LEFT" BALIGN="LEFT">${lines}</TD></TR>`;
  });
  return `<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="7" ROWS="*"><TR><TD BGCOLOR="#f3f0e8">${name}</TD></TR>${rows.join('')}</TABLE>`;
}
