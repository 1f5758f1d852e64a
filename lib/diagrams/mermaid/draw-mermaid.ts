import type { Graph } from '@viz-js/viz';
import { drawGraph } from '../graph/draw-graph';
import { startGraphviz } from '../graph/graphviz';
import type { LaidOut } from '../graph/xdot';
import { drawSequence } from '../sequence/draw-sequence';
import { readSequence } from '../sequence/read-sequence';
import type { Drawing } from '../svg';
import { readClassDiagram } from './class-diagram';
import { readEntityRelation } from './entity-relation';
import { readFlowchart } from './flowchart';
import { readState } from './state';
import { type MermaidSource, type Statement, unread } from './statements';

type ReadGraph = (source: MermaidSource) => { graph: Graph; ignored: Statement[] };

const GRAPHS: Readonly<Record<string, ReadGraph>> = {
  flowchart: readFlowchart,
  graph: readFlowchart,
  stateDiagram: readState,
  'stateDiagram-v2': readState,
  classDiagram: readClassDiagram,
  'classDiagram-v2': readClassDiagram,
  erDiagram: readEntityRelation,
};

/** A drawn diagram, with its statements that have no effect here, such as links. */
export interface DrawnMermaid extends Drawing {
  ignored: Statement[];
}

/**
 * Returns a function that draws flowcharts and diagrams of states, classes, entities and sequences.
 *
 * @returns the function, which throws UnreadLineError at the first line that it does not understand completely.
 */
export async function mermaidDrawer(): Promise<(source: MermaidSource) => DrawnMermaid> {
  const layOut = await startGraphviz();
  return (source) => {
    if (source.kind === 'sequenceDiagram') {
      const { sequence, ignored } = readSequence(source);
      return { ...drawSequence(sequence), ignored };
    }
    const read = Object.hasOwn(GRAPHS, source.kind) ? GRAPHS[source.kind] : undefined;
    if (!read)
      throw unread({
        line: source.header.line,
        text: `${source.kind} ${source.header.text}`.trim(),
      });
    const { graph, ignored } = read(source);
    const { layout } = layOut(graph);
    if (hasAllEdges(layout)) return { ...drawGraph(layout), ignored };
    // Slower and with other ranks, this finds a way for each edge between clusters.
    const graphAttributes = { ...graph.graphAttributes, newrank: true };
    const again = layOut({ ...graph, graphAttributes }).layout;
    if (!hasAllEdges(again)) throw unread(source.header);
    return { ...drawGraph(again), ignored };
  };
}

/** Returns whether a layout has every edge. Graphviz gives up some between nested clusters, with a mere warning. */
function hasAllEdges({ edges }: LaidOut): boolean {
  return edges.every(({ style = '', _draw_ }) => _draw_ !== undefined || /\binvis\b/.test(style));
}
