/** A node in the source, such as `A[label]`, or `A` alone. */
export interface NodePart {
  id: string;
  label?: string;
  shape?: string;
  /** The class names after `:::`. */
  classes: string[];
  /** Its length in the source. */
  length: number;
}

/** An arrow in the source. */
export interface LinkPart {
  label: string;
  line: 'solid' | 'dashed' | 'bold' | 'invis';
  /** The arrow shapes of Graphviz for its ends. */
  head: string;
  tail: string;
  /** The minimum number of ranks that it spans. */
  ranks: number;
  length: number;
}

const ID = /^[\p{L}\p{N}\p{M}_・々〆ー](?:[\p{L}\p{N}\p{M}_・々〆ー]|[-.](?=[\p{L}\p{N}]))*/u;
const CLASS = /^:::([\p{L}\p{N}_-]+)/u;

/** Brackets around labels, the longest first, with the shapes of Graphviz. Shapes in capital letters are our own. */
const BRACKETS: readonly (readonly [open: string, close: string, shape: string])[] = [
  ['(((', ')))', 'doublecircle'],
  ['([', '])', 'STADIUM'],
  ['((', '))', 'circle'],
  ['[[', ']]', 'SUBROUTINE'],
  ['[(', ')]', 'cylinder'],
  ['[/', '/]', 'parallelogram'],
  ['[/', '\\]', 'trapezium'],
  ['[\\', '/]', 'invtrapezium'],
  ['[\\', '\\]', 'REVERSED'],
  ['{{', '}}', 'hexagon'],
  ['>', ']', 'cds'],
  ['[', ']', 'box'],
  ['(', ')', 'ROUNDED'],
  ['{', '}', 'diamond'],
];

/** Reads the node at the beginning of a text; `undefined` if there is none. */
export function readNode(text: string): NodePart | undefined {
  const id = ID.exec(text)?.[0];
  if (id === undefined) return undefined;
  let length = id.length;
  const found = readBrackets(text.slice(length));
  length += found?.length ?? 0;
  const classes: string[] = [];
  for (let match = CLASS.exec(text.slice(length)); match; match = CLASS.exec(text.slice(length))) {
    classes.push(match[1] ?? '');
    length += match[0].length;
  }
  return { id, label: found?.label, shape: found?.shape, classes, length };
}

/** Reads `[label]` with any kind of brackets; the longest kind that matches wins. */
function readBrackets(text: string): { label: string; shape: string; length: number } | undefined {
  for (const [open, close, shape] of BRACKETS) {
    if (!text.startsWith(open)) continue;
    const inside = text.slice(open.length);
    const quoted = /^\s*"[^"]*"\s*/.exec(inside)?.[0];
    const end = quoted === undefined ? inside.indexOf(close) : quoted.length;
    if (end < 1 || !inside.startsWith(close, end)) continue;
    const label = inside.slice(0, end);
    // In Mermaid, brackets in a label without quotation marks are an error.
    if (quoted === undefined && /["[\](){}]/.test(label)) continue;
    return { label, shape, length: open.length + end + close.length };
  }
  return undefined;
}

const SOLID = /^([<xo])?(--+)([->xo])/;
const THICK = /^([<xo])?(==+)([=>xo])/;
const DOTTED = /^([<xo])?-(\.+)-([>xo])?/;
const HIDDEN = /^()(~~~+)()/;
const AROUND =
  /^([<xo])?(?:--|==|-\.)\s*(?![->=.])(\S.*?)\s*((?:--+[->xo])|(?:==+[=>xo])|(?:\.+-[>xo]?))/;
const LABEL = /^\s*\|([^|]*)\|/;

/** Reads the arrow at the beginning of a text, with its label: `--> |label|` or `-- label -->`. */
export function readLink(text: string): LinkPart | undefined {
  const found = SOLID.exec(text) ?? THICK.exec(text) ?? DOTTED.exec(text) ?? HIDDEN.exec(text);
  if (found) {
    const [whole, start = '', middle = '', end = ''] = found;
    const label = LABEL.exec(text.slice(whole.length));
    const open = /[-=]/.test(end) || end === '';
    return {
      label: label?.[1] ?? '',
      line: lineOf(middle),
      head: open ? 'none' : arrow(end),
      tail: arrow(start),
      ranks: middle.length - (middle.startsWith('.') ? 0 : middle.startsWith('~') ? 2 : 1),
      length: whole.length + (label?.[0].length ?? 0),
    };
  }
  const [whole = '', start = '', label = '', end = ''] = AROUND.exec(text) ?? [];
  if (whole === '') return undefined;
  const last = end.at(-1) ?? '';
  const line = text.replace(/^[<xo]/, '').startsWith('-.') ? 'dashed' : lineOf(end);
  return {
    label,
    line,
    head: /[-=]/.test(last) ? 'none' : arrow(last),
    tail: arrow(start),
    ranks: 1,
    length: whole.length,
  };
}

function lineOf(middle: string): LinkPart['line'] {
  if (middle.startsWith('~')) return 'invis';
  if (middle.startsWith('.')) return 'dashed';
  return middle.startsWith('=') ? 'bold' : 'solid';
}

function arrow(end: string): string {
  if (end === '') return 'none';
  return end === 'x' ? 'tee' : end === 'o' ? 'odot' : 'normal';
}
