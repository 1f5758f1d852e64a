import { classNames, type Drawing, element } from '../svg';
import { drawOperations, type Pen } from './draw-operations';
import type { LaidOut, LaidOutNode } from './xdot';

/** Space around a graph, so that no line is cut off. */
const MARGIN = 4;
const POINTS_AN_INCH = 72;
/** Shapes of Graphviz that become a `<rect>`. */
const BOX = /^(?:box|rect|rectangle|square)$/;

/** Draws a graph that Graphviz has laid out: clusters, then edges, then nodes, then the labels of the edges. */
export function drawGraph({ bb, _ldraw_, objects, edges }: LaidOut): Drawing {
  const [left = 0, bottom = 0, right = 0, top = 0] = bb.split(',').map(Number);
  const words: string[] = [];
  const pen: Pen = { toSvg: ([x, y]) => [x - left + MARGIN, top - y + MARGIN], words };
  const clusters = objects.filter(({ pos }) => pos === undefined);
  const nodes = objects.filter(({ pos }) => pos !== undefined);
  // Nodes first, because `words` begins with their labels, which describe the graph best.
  const boxes = nodes.map((node) => drawNode(node, pen));
  const content = [
    ...clusters.map(({ _draw_ }) => drawOperations(_draw_, 'group', pen)),
    ...edges.map((edge) =>
      [
        drawOperations(edge._draw_, 'edge', pen),
        drawOperations(edge._tdraw_, 'head', pen),
        drawOperations(edge._hdraw_, 'head', pen),
      ].join(''),
    ),
    drawOperations(_ldraw_, 'title', pen),
    ...clusters.map(({ _ldraw_: label }) => drawOperations(label, 'label', pen)),
    ...boxes,
    ...edges.flatMap((edge) =>
      [edge._ldraw_, edge._tldraw_, edge._hldraw_].map((label) =>
        drawOperations(label, 'label', pen),
      ),
    ),
  ].join('');
  return { width: right - left + 2 * MARGIN, height: top - bottom + 2 * MARGIN, content, words };
}

function drawNode(node: LaidOutNode, pen: Pen): string {
  const { shape = '', class: role = '' } = node;
  const label = drawOperations(node._ldraw_, 'text', pen);
  const drawn = drawOperations(node._draw_, 'node', pen);
  const outline =
    role === 'point' ? drawn.replaceAll(/class="(?:node|cell)/g, 'class="point') : drawn;
  if (!BOX.test(shape) || outline === '') return outline + label;
  return drawBox(node, role, outline, pen) + label;
}

/** Prints a node as a rectangle, with the classes of the outline that Graphviz drew. */
function drawBox(node: LaidOutNode, role: string, outline: string, pen: Pen): string {
  const [x = 0, y = 0] = (node.pos ?? '').split(',').map(Number);
  const width = Number(node.width) * POINTS_AN_INCH;
  const height = Number(node.height) * POINTS_AN_INCH;
  const [left, top] = pen.toSvg([x - width / 2, y + height / 2]);
  const look = /class="([^"]*)"/.exec(outline)?.[1] ?? 'node';
  const isRound = outline.startsWith('<path');
  const rx = role === 'stadium' ? height / 2 : isRound ? 6 : undefined;
  const box = element('rect', { class: look, x: left, y: top, width, height, rx });
  if (role !== 'subroutine') return box;
  const bars = [left + 6, left + width - 6].map((at) =>
    element('path', {
      class: classNames('edge', look.replace(/\bnode\b ?/, '')),
      d: `M${at.toFixed(1)} ${top.toFixed(1)}v${height.toFixed(1)}`,
    }),
  );
  return box + bars.join('');
}
