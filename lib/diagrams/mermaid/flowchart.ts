import type { Graph } from '@viz-js/viz';
import { ClusteredGraph } from '../graph/clustered-graph';
import { type LinkPart, type NodePart, readLink, readNode } from './flow-parts';
import { edgeLabel, graphLabel, labelText } from './label';
import { type MermaidSource, type Statement, unread } from './statements';
import { type Look, mergeLooks, readLook } from './styles';

const DIRECTIONS: Readonly<Record<string, string>> = {
  TB: 'TB',
  TD: 'TB',
  BT: 'BT',
  LR: 'LR',
  RL: 'RL',
};
const SHAPES: Readonly<Record<string, Record<string, string | number>>> = {
  STADIUM: { shape: 'box', class: 'stadium' },
  SUBROUTINE: { shape: 'box', class: 'subroutine' },
  ROUNDED: { shape: 'box', style: 'rounded' },
  REVERSED: { shape: 'polygon', sides: 4, skew: -0.4 },
};

/** The styles that a flowchart sets. */
interface Looks {
  classes: Map<string, Look>;
  ofNode: Map<string, Look>;
  namesOfNode: Map<string, string[]>;
  ofLink: Map<string, Look>;
}

/** Reads a flowchart (`flowchart TD`, `graph LR`) as a graph for Graphviz. */
export function readFlowchart({ header, statements }: MermaidSource): {
  graph: Graph;
  ignored: Statement[];
} {
  const [first = '', ...more] = partsOf(header.text);
  const direction = DIRECTIONS[first || 'TB'];
  if (direction === undefined) throw unread(header);
  const graph = new ClusteredGraph();
  const looks: Looks = {
    classes: new Map(),
    ofNode: new Map(),
    namesOfNode: new Map(),
    ofLink: new Map(),
  };
  const ignored: Statement[] = [];
  const all = [
    ...more.map((text) => ({ ...header, text })),
    ...statements.flatMap((statement) =>
      partsOf(statement.text).map((text) => ({ ...statement, text })),
    ),
  ];
  for (const statement of all) {
    const { text } = statement;
    if (/^click\s/.test(text)) ignored.push(statement);
    else if (graph.depth > 0 && /^direction\s+(?:TB|TD|BT|LR|RL)$/.test(text)) {
      if (DIRECTIONS[text.slice(-2)] !== direction) ignored.push(statement);
    } else if (text === 'end' && graph.depth > 0) graph.close();
    else if (!readFrame(text, graph) && !readStyle(text, looks))
      readChain({ ...statement, text }, graph, looks);
  }
  if (graph.depth > 0) throw unread(statements.at(-1) ?? header);
  for (const [id, attributes] of graph.nodes) {
    const names = ['default', ...(looks.namesOfNode.get(id) ?? [])];
    const look = mergeLooks(...names.map((name) => looks.classes.get(name)), looks.ofNode.get(id));
    const style = [attributes.style, look.style].filter(Boolean).join(',');
    graph.node(id, { ...look, ...(style ? { style } : {}) });
  }
  graph.edges.forEach(({ attributes }, index) => {
    const look = mergeLooks(looks.ofLink.get('default'), looks.ofLink.get(String(index)));
    const style = [attributes.style, look.style].filter(Boolean).join(',');
    Object.assign(attributes, look, style ? { style } : {});
  });
  const spacing = { rankdir: direction, nodesep: 0.35, ranksep: 0.45 };
  return {
    graph: graph.toGraph(spacing, { shape: 'box', margin: '0.16,0.1', height: 0.4 }),
    ignored,
  };
}

/** Splits a line at its semicolons, except those in labels, references such as `#quot;`, and styles. */
function partsOf(line: string): string[] {
  if (/^(?:classDef|style|linkStyle)\s/.test(line)) return [line];
  const parts = line.match(/(?:"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\||[#&]\w+;|[^;])+/g);
  return (parts ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

function readFrame(text: string, graph: ClusteredGraph): boolean {
  const [, written] = /^subgraph\b\s*(.*)$/.exec(text) ?? [];
  if (written === undefined) return false;
  const [, id = written, label = written] = /^([^\s["]+)\s*\[(.+)\]$/.exec(written) ?? [];
  const name = labelText(id) || `frame ${graph.edges.length} ${graph.nodes.size}`;
  graph.open(name, { label: graphLabel(labelText(label)), margin: 12, labeljust: 'l' });
  return true;
}

function readStyle(text: string, looks: Looks): boolean {
  const [, command, names = '', rest = ''] =
    /^(classDef|class|style|linkStyle)\s+([^\s,]+(?:\s*,\s*[^\s,]+)*)\s+(.+)$/.exec(text) ?? [];
  if (command === undefined) return false;
  for (const name of names.split(',').map((part) => part.trim())) {
    if (command === 'classDef') looks.classes.set(name, readLook(rest));
    if (command === 'style') looks.ofNode.set(name, readLook(rest));
    if (command === 'linkStyle') looks.ofLink.set(name, readLook(rest));
    if (command === 'class') addClass(looks, name, rest);
  }
  return true;
}

function addClass({ namesOfNode }: Looks, id: string, name: string): void {
  namesOfNode.set(id, [...(namesOfNode.get(id) ?? []), name]);
}

/** Reads `A --> B & C -- label --> D`. */
function readChain(statement: Statement, graph: ClusteredGraph, looks: Looks): void {
  let rest = statement.text;
  const take = (length: number) => {
    rest = rest.slice(length).trimStart();
  };
  const group = (): string[] => {
    const ids: string[] = [];
    do {
      if (ids.length > 0) take(1);
      const part = readNode(rest);
      if (!part) throw unread(statement);
      take(part.length);
      addNode(part, graph, looks);
      ids.push(part.id);
    } while (rest.startsWith('&'));
    return ids;
  };
  let tails = group();
  while (rest !== '') {
    const link = readLink(rest);
    if (!link) throw unread(statement);
    take(link.length);
    const heads = group();
    for (const tail of tails) for (const head of heads) addLink(tail, head, link, graph);
    tails = heads;
  }
}

function addNode(
  { id, label, shape, classes }: NodePart,
  graph: ClusteredGraph,
  looks: Looks,
): void {
  const look = shape === undefined ? {} : (SHAPES[shape] ?? { shape });
  const words =
    label === undefined
      ? (graph.nodes.get(id)?.label ?? graphLabel(id))
      : graphLabel(labelText(label));
  graph.node(id, { ...look, label: words });
  for (const name of classes) addClass(looks, id, name);
}

function addLink(tail: string, head: string, link: LinkPart, graph: ClusteredGraph): void {
  graph.edges.push({
    tail,
    head,
    attributes: {
      label: edgeLabel(link.label),
      style: link.line,
      arrowhead: link.head,
      arrowtail: link.tail,
      dir: 'both',
      minlen: Math.max(1, link.ranks),
    },
  });
}
