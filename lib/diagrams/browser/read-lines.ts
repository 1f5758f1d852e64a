/** A line of text as the browser displays it. */
export interface ShownLine {
  text: string;
  /** The element whose style the line has. */
  element: Element;
  /** Its box in the viewport. */
  box: DOMRect;
  /** The rotation in degrees. */
  turn: number;
  /** The factor by which it is scaled. */
  scale: number;
}

/**
 * Returns the lines of text of a `<text>` or a `<foreignObject>`. Its source code is sent to the browser, so it must not
 * refer to anything outside the function.
 */
export function linesOf(holder: SVGGraphicsElement): ShownLine[] {
  const lines: ShownLine[] = [];

  /** Adds the lines of a `<text>`: each `<tspan>` with its own position is one. */
  const addSvg = (text: SVGTextElement): void => {
    const rows = [...text.querySelectorAll<SVGTextContentElement>('tspan')].filter(
      (row) =>
        (row.hasAttribute('dy') || row.hasAttribute('x')) &&
        row.parentElement?.closest('tspan') === null,
    );
    const screen = text.getScreenCTM() ?? new DOMMatrix();
    const turn = Math.round((Math.atan2(screen.b, screen.a) * 1800) / Math.PI) / 10;
    for (const row of rows.length > 0 ? rows : [text]) {
      const count = row.getNumberOfChars();
      if (count === 0) continue;
      const [first, last] = [row.getExtentOfChar(0), row.getExtentOfChar(count - 1)];
      const left = Math.min(first.x, last.x);
      const right = Math.max(first.x + first.width, last.x + last.width);
      const corners = [left, right].flatMap((x) =>
        [first.y, first.y + first.height].map((y) => new DOMPoint(x, y).matrixTransform(screen)),
      );
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      const box = new DOMRect(x, y, Math.max(...xs) - x, Math.max(...ys) - y);
      const scale = Math.hypot(screen.a, screen.b);
      lines.push({ text: row.textContent ?? '', element: row, box, turn, scale });
    }
  };

  /** Adds the lines of a text node: characters at the same height are one line. */
  const addNode = (node: Node): void => {
    const text = node.textContent ?? '';
    let last: ShownLine | undefined;
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.height === 0) continue;
      if (last && Math.abs(last.box.top - box.top) < 2) {
        last.text += text[at];
        last.box.width = box.right - last.box.left;
        continue;
      }
      last = {
        text: text[at] ?? '',
        element: node.parentElement ?? holder,
        box,
        turn: 0,
        scale: 1,
      };
      lines.push(last);
    }
  };

  if (holder instanceof SVGTextElement) addSvg(holder);
  else {
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) addNode(node);
  }
  return lines;
}
