import type { Shape } from './marks';

/**
 * Returns the shapes of an SVG element: itself, and the markers of `marker-start` and `marker-end`. Its source code is
 * sent to the browser, so it must not refer to anything outside the function.
 *
 * @param frame the box of the whole SVG in the viewport; its top left corner is the origin of the shapes.
 */
export function shapesOf(element: SVGGeometryElement, frame: DOMRect): Shape[] {
  const NAMES = ['path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline'] as const;
  const KEYS = ['d', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'ry', 'points'];
  const shapes: Shape[] = [];
  const own = new DOMMatrix()
    .translate(-frame.left, -frame.top)
    .multiply(element.getScreenCTM() ?? new DOMMatrix());

  const add = (shape: Element, matrix: DOMMatrix, isMarker: boolean): void => {
    const { fill, stroke, strokeDasharray, strokeWidth, fillOpacity } = getComputedStyle(shape);
    // Our fills are opaque: a translucent area, such as a curve of a radar chart, would hide those behind it.
    const isTranslucent = /^(?:path|polygon)$/.test(shape.localName) && Number(fillOpacity) < 0.7;
    const isLine = shape.localName === 'line';
    const name = isLine ? 'polyline' : NAMES.find((one) => one === shape.localName);
    if (!name) return;
    const geometry: Record<string, string> = {};
    for (const key of KEYS) {
      const value = shape.getAttribute(key);
      if (value !== null && (key !== 'ry' || name === 'ellipse')) geometry[key] = value;
    }
    if (isLine) {
      const at = (key: string) => shape.getAttribute(key) ?? '0';
      geometry.points = `${at('x1')},${at('y1')} ${at('x2')},${at('y2')}`;
    }
    const { a, b, c, d, e, f } = matrix;
    shapes.push({
      ...{ kind: 'shape', name, geometry, matrix: [a, b, c, d, e, f], isMarker },
      ...{ fill: isLine || isTranslucent || Number(fillOpacity) < 0.05 ? 'none' : fill, stroke },
      isDashed: /[1-9]/.test(strokeDasharray),
      strokeWidth: Number.parseFloat(strokeWidth) || 0,
    });
  };

  /** @param away whether the marker is at the start of the line, not at its end. */
  const addMarker = (reference: string, away: boolean): void => {
    const id = /#([^"')]+)/.exec(reference)?.[1];
    const marker = id === undefined ? null : document.getElementById(id);
    const length = element.getTotalLength();
    if (!(marker instanceof SVGMarkerElement) || length === 0) return;
    const end = element.getPointAtLength(away ? 0 : length);
    const near = element.getPointAtLength(away ? Math.min(1, length) : Math.max(0, length - 1));
    const direction = away ? 1 : -1;
    const turned = Math.atan2((near.y - end.y) * direction, (near.x - end.x) * direction);
    const isReversed = away && marker.getAttribute('orient') === 'auto-start-reverse';
    const isAbsolute = marker.getAttribute('markerUnits') === 'userSpaceOnUse';
    const width = Number.parseFloat(getComputedStyle(element).strokeWidth) || 1;
    const { markerWidth, markerHeight, refX, refY } = marker;
    const box = marker.viewBox.baseVal;
    const isScaled = box !== null && box.width > 0;
    const scale = isScaled
      ? Math.min(markerWidth.baseVal.value / box.width, markerHeight.baseVal.value / box.height)
      : 1;
    const matrix = own
      .translate(end.x, end.y)
      .rotate((turned * 180) / Math.PI + (isReversed ? 180 : 0))
      .scale((isAbsolute ? 1 : width) * scale)
      .translate(-refX.baseVal.value, -refY.baseVal.value);
    for (const shape of marker.querySelectorAll('*')) add(shape, matrix, true);
  };

  add(element, own, false);
  const { markerStart, markerEnd } = getComputedStyle(element);
  addMarker(markerStart, true);
  addMarker(markerEnd, false);
  return shapes;
}
