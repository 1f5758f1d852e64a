import type { Marks } from './marks';
import type { linesOf, ShownLine } from './read-lines';
import type { shapesOf } from './read-shapes';

/**
 * Reads the visible shapes and texts of an SVG in the browser: with computed colours, markers as shapes, and labels in
 * `<foreignObject>` as text. Its source code is sent to the browser, so it must not refer to anything outside the
 * function.
 */
export function readMarks(
  root: SVGSVGElement,
  read: { shapesOf: typeof shapesOf; linesOf: typeof linesOf },
): Marks {
  const MARGIN = 6;
  const marks: Marks['marks'] = [];
  const frame = root.getBoundingClientRect();
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  /** Boxes of filled shapes; a label on one of them needs no outline. */
  const grounds: DOMRect[] = [];
  const pen = document.createElement('canvas').getContext('2d');

  const cover = (box: DOMRect): void => {
    extent.left = Math.min(extent.left, box.left);
    extent.top = Math.min(extent.top, box.top);
    extent.right = Math.max(extent.right, box.right);
    extent.bottom = Math.max(extent.bottom, box.bottom);
  };

  const addLine = ({ text, element, box, turn, scale }: ShownLine): void => {
    const { fontSize, fontWeight, fontFamily } = getComputedStyle(element);
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '' || !pen) return;
    pen.font = `${fontSize} ${fontFamily}`;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('国');
    // The distance from the middle of the line to its alphabetic baseline, whatever `dominant-baseline` is.
    const drop = ((up - down) / 2) * scale;
    const angle = (turn * Math.PI) / 180;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const isFree = !grounds.some(
      ({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom,
    );
    cover(box);
    marks.push({
      ...{ kind: 'text', text: words, turn, isFree, isBold: Number(fontWeight) >= 600 },
      x: x - frame.left - drop * Math.sin(angle),
      y: y - frame.top + drop * Math.cos(angle),
      size: Math.round(Number.parseFloat(fontSize) * scale * 10) / 10,
    });
  };

  const addShape = (element: SVGGeometryElement): void => {
    marks.push(...read.shapesOf(element, frame));
    const box = element.getBoundingClientRect();
    cover(box);
    const { fill, fillOpacity } = getComputedStyle(element);
    const isFilled = fill.startsWith('rgb(') && Number(fillOpacity) > 0.05;
    if (isFilled && element.localName !== 'line') grounds.push(box);
  };

  const isShown = (element: Element): boolean => {
    // The line of a Gantt chart at the current date would make the output depend on the day.
    if (element.classList.contains('today')) return false;
    if (/^(?:defs|marker|clipPath|style|title|desc)$/.test(element.localName)) return false;
    const { display, visibility, opacity } = getComputedStyle(element);
    return display !== 'none' && visibility !== 'hidden' && Number(opacity) > 0.02;
  };

  const walk = (element: Element): void => {
    if (!isShown(element)) return;
    const isText = element instanceof SVGTextElement || element instanceof SVGForeignObjectElement;
    if (isText) for (const line of read.linesOf(element)) addLine(line);
    else {
      if (element instanceof SVGGeometryElement) addShape(element);
      for (const child of element.children) walk(child);
    }
  };
  walk(root);

  const [x, y] = [extent.left - frame.left - MARGIN, extent.top - frame.top - MARGIN];
  for (const mark of marks) {
    if (mark.kind === 'text') {
      mark.x -= x;
      mark.y -= y;
    } else {
      mark.matrix[4] -= x;
      mark.matrix[5] -= y;
    }
  }
  const width = extent.right - extent.left + 2 * MARGIN;
  const height = extent.bottom - extent.top + 2 * MARGIN;
  return { width, height, marks };
}
