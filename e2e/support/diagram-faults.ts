import type { Page } from '@playwright/test';

/** The minimum contrast of text, WCAG 2.2, 1.4.3. */
const MIN_CONTRAST = 4.5;

/**
 * Measures the labels of the diagrams that a page shows.
 *
 * @returns a line for each label that is cut off at the edge of its diagram, wider than its box, over another label, or
 *   of too little contrast to the shape behind it.
 */
export async function diagramFaults(page: Page): Promise<string[]> {
  // The code is a string, because tsx adds references to a function `__name` that does not exist in the browser.
  return page.evaluate<string[]>(`(() => {
    const __name = (value) => value;
    return (${faultsIn.toString()})([...document.querySelectorAll('.diagram svg')], ${MIN_CONTRAST});
  })()`);
}

/** Runs in the browser, and so must not refer to anything outside the function. */
function faultsIn(diagrams: SVGSVGElement[], minimum: number): string[] {
  /** Returns the relative luminance of a colour, WCAG 2.2. */
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  /** Returns the fill of the frontmost shape behind a point, or the colour of the page. */
  const ground = (svg: Element, text: Element, x: number, y: number): string => {
    let colour = getComputedStyle(document.documentElement).backgroundColor;
    for (const shape of svg.querySelectorAll<SVGGeometryElement>(
      'path,rect,circle,ellipse,polygon',
    )) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const { fill } = getComputedStyle(shape);
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()?.inverse());
      if (fill.startsWith('rgb') && shape.isPointInFill(point)) colour = fill;
    }
    return colour;
  };
  return diagrams.flatMap((svg) => {
    const whole = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((element) => ({
      words: element.textContent ?? '',
      element,
      box: element.getBoundingClientRect(),
    }));
    const boxes = [...svg.querySelectorAll('.node, .note, .cell')].map((node) =>
      node.getBoundingClientRect(),
    );
    return texts.flatMap(({ words, element, box }, index) => {
      const isCut =
        box.left < whole.left - 1 ||
        box.right > whole.right + 1 ||
        box.top < whole.top - 1 ||
        box.bottom > whole.bottom + 1;
      const others = texts.slice(index + 1).filter((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return across > 1 && down > 0.25 * Math.min(box.height, other.box.height);
      });
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const isWide = boxes.some(
        (one) =>
          x > one.left && x < one.right && y > one.top && y < one.bottom && box.width > one.width,
      );
      const ratio = contrast(getComputedStyle(element).fill, ground(svg, element, x, y));
      return [
        ...(isCut ? [`${words} is cut`] : []),
        ...(isWide ? [`${words} is wider than its box`] : []),
        ...others.map((other) => `${words} overlaps ${other.words}`),
        ...(ratio < minimum ? [`${words} has a contrast of ${ratio.toFixed(2)}`] : []),
      ];
    });
  });
}
