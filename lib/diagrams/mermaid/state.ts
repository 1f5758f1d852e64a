import type { Graph } from '@viz-js/viz';
import { ClusteredGraph } from '../graph/clustered-graph';
import { edgeLabel, graphLabel, labelText } from './label';
import { type MermaidSource, type Statement, unread } from './statements';

const ID = String.raw`[\p{L}\p{N}\p{M}_・ー][\p{L}\p{N}\p{M}_・ー.-]*?`;
const pattern = (source: string) => new RegExp(`^${source}$`, 'u');
const TRANSITION = pattern(String.raw`(\[\*\]|${ID})\s*-->\s*(\[\*\]|${ID})(?:\s*:\s*(.*))?`);
const FRAME = pattern(String.raw`state\s+(?:"([^"]*)"\s+as\s+)?(${ID})\s*\{`);
const NAMED = pattern(String.raw`state\s+"([^"]*)"\s+as\s+(${ID})`);
const SPECIAL = pattern(String.raw`state\s+(${ID})\s*(?:<<|\[\[)(choice|fork|join)(?:>>|\]\])`);
const PLAIN = pattern(String.raw`(?:state\s+)?(${ID})`);
const DESCRIBED = pattern(String.raw`(${ID})\s*:\s*(.+)`);
const NOTE = pattern(String.raw`note\s+(?:left|right)\s+of\s+(${ID})(?:\s*:\s*(.+))?`);
const POINT = { label: '', shape: 'circle', fixedsize: true, class: 'point' };
const BAR = {
  label: '',
  shape: 'box',
  style: 'filled',
  fillcolor: 'black',
  width: 1,
  height: 0.08,
  class: 'point',
};

/** Reads a state diagram (`stateDiagram-v2`) as a graph for Graphviz. */
export function readState({ header, statements }: MermaidSource): {
  graph: Graph;
  ignored: Statement[];
} {
  if (header.text !== '') throw unread(header);
  const graph = new ClusteredGraph();
  const frames = [''];
  const ignored: Statement[] = [];
  let direction = 'TB';
  let note: { of: string; lines: string[] } | undefined;
  for (const statement of statements) {
    const { text } = statement;
    if (note) {
      if (text !== 'end note') note.lines.push(text);
      else {
        addNote(graph, note.of, note.lines.join('\n'));
        note = undefined;
      }
      continue;
    }
    const turned = /^direction\s+(TB|TD|BT|LR|RL)$/.exec(text)?.[1];
    if (turned !== undefined) {
      const turnedTo = turned === 'TD' ? 'TB' : turned;
      // Graphviz supports only one direction for the whole graph.
      if (graph.depth === 0) direction = turnedTo;
      else if (turnedTo !== direction) ignored.push(statement);
      continue;
    }
    if (text === '}' && graph.depth > 0) {
      graph.close();
      frames.pop();
      continue;
    }
    const framed = FRAME.exec(text);
    if (framed) {
      const [, label, id = ''] = framed;
      graph.open(id, { label: graphLabel(labelText(label ?? id)), margin: 12, labeljust: 'l' });
      frames.push(id);
      continue;
    }
    const noted = NOTE.exec(text);
    if (noted) {
      const [, of = '', words] = noted;
      if (words === undefined) note = { of, lines: [] };
      else addNote(graph, of, words);
      continue;
    }
    if (!readStatement(text, graph, frames.at(-1) ?? '')) throw unread(statement);
  }
  if (note || graph.depth > 0) throw unread(statements.at(-1) ?? header);
  const spacing = { rankdir: direction, nodesep: 0.4, ranksep: 0.45 };
  const look = { shape: 'box', style: 'rounded', margin: '0.16,0.1', height: 0.4 };
  return { graph: graph.toGraph(spacing, look), ignored };
}

function readStatement(text: string, graph: ClusteredGraph, frame: string): boolean {
  const moved = TRANSITION.exec(text);
  if (moved) {
    const [, from = '', to = '', label = ''] = moved;
    const tail = from === '[*]' ? addPoint(graph, `start ${frame}`, 0.18) : addState(graph, from);
    const head = to === '[*]' ? addPoint(graph, `end ${frame}`, 0.2) : addState(graph, to);
    graph.edges.push({ tail, head, attributes: { label: edgeLabel(label) } });
    return true;
  }
  const [, words, named] = NAMED.exec(text) ?? [];
  if (named !== undefined) {
    addState(graph, named, words);
    return true;
  }
  const [, special, kind] = SPECIAL.exec(text) ?? [];
  if (special !== undefined) {
    graph.node(
      special,
      kind === 'choice'
        ? { label: '', shape: 'diamond', width: 0.35, height: 0.35, style: 'solid' }
        : BAR,
    );
    return true;
  }
  const [, described, description] = DESCRIBED.exec(text) ?? [];
  const id = described ?? PLAIN.exec(text)?.[1];
  if (id !== undefined) addState(graph, id, description);
  return id !== undefined;
}

function addState(graph: ClusteredGraph, id: string, words?: string): string {
  if (graph.hasCluster(id)) return id;
  const known = graph.nodes.get(id);
  if (words !== undefined) graph.node(id, { label: graphLabel(labelText(words)) });
  else if (known?.label === undefined) graph.node(id, { label: graphLabel(id) });
  return id;
}

/** Adds the start or the end (with a ring) of a diagram or of a composite state. */
function addPoint(graph: ClusteredGraph, id: string, width: number): string {
  const point = { ...POINT, style: 'filled', width, height: width };
  graph.node(id, id.startsWith('end') ? { ...point, peripheries: 2 } : point);
  return id;
}

function addNote(graph: ClusteredGraph, of: string, words: string): void {
  const id = `note ${graph.nodes.size}`;
  addState(graph, of);
  graph.node(id, { label: graphLabel(labelText(words)), shape: 'note', style: 'solid' });
  graph.edges.push({ tail: of, head: id, attributes: { style: 'dashed', arrowhead: 'none' } });
}
