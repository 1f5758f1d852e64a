import temml from 'temml';
import { type MathFault, mathFault } from './math-fault';

/** Commands of other systems that Temml lacks. */
const EXTRA_MACROS: Readonly<Record<string, string>> = { '\\mbox': '\\text{#1}' };
/** Maximum number of macro expansions in one formula. */
const MAX_EXPANSIONS = 1000;
/** Maximum size that a command may set, in em. */
const MAX_SIZE: [number, number] = [40, 40];
/**
 * Maximum number of table cells in one formula. Temml fills short rows with cells, so that a few thousand characters
 * could make millions.
 */
const MAX_CELLS = 10_000;

/** The macros of the settings, and those that the post has defined so far. */
export type Macros = Record<string, unknown>;

/**
 * The macros with which a post begins.
 *
 * @param own the macros of `site.config.ts`: TeX by name with its backslash.
 */
export function initialMacros(own: Readonly<Record<string, string>>): Macros {
  return { ...EXTRA_MACROS, ...own };
}

/**
 * Converts TeX to MathML with the class names and styles of Temml, or returns the fault.
 *
 * @param macros the macros of the post. Those that the formula defines with `\gdef` are added.
 */
export function readTex(
  tex: string,
  isDisplay: boolean,
  macros: Macros,
): { mathml: string } | { fault: MathFault } {
  if (cellsOf(tex) > MAX_CELLS) {
    return { fault: mathFault('unreadable', 0, `More than ${MAX_CELLS} cells`) };
  }
  // A copy, because Temml stores more than macros in it.
  const formulaMacros: Macros = { ...macros };
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      wrap: 'tex',
      macros: formulaMacros,
      maxExpand: MAX_EXPANSIONS,
      maxSize: MAX_SIZE,
    });
    for (const [name, body] of Object.entries(formulaMacros))
      if (/^\\[A-Za-z]+$/.test(name)) macros[name] = body;
    return { mathml };
  } catch (error) {
    if (error instanceof RangeError || !(error instanceof Error)) throw error;
    return { fault: mathFault('unreadable', offsetOf(error, tex), messageOf(error.message)) };
  }
}

/** The number of cells if all rows were in one table, each as long as the longest. */
function cellsOf(tex: string): number {
  const rows = tex.split(/\\\\|\\cr\b/);
  return rows.length * Math.max(...rows.map((row) => row.split('&').length));
}

/** The message of Temml without its position, because reports give the position in the file. */
function messageOf(message: string): string {
  return message
    .replace(/ at (?:position \d+|end of input): [\s\S]*$/, '')
    .replaceAll('\u0332', '')
    .trim();
}

/** The offset of an error into the formula; 0 when it is in the body of a macro. */
function offsetOf(error: Error, tex: string): number {
  const { message } = error;
  const offset = 'position' in error && typeof error.position === 'number' ? error.position : 0;
  const [, context = ''] = / at (?:position \d+|end of input): ([\s\S]*)$/.exec(message) ?? [];
  const near = context.trim().replaceAll('\u0332', '').replace(/^…|…$/g, '');
  return tex.includes(near) ? Math.min(offset, tex.length) : 0;
}
