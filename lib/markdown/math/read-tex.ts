import temml from 'temml';
import { type MathFault, mathFault } from './math-fault';

/** Commands that other systems have and Temml has not. */
const OWN_MACROS: Readonly<Record<string, string>> = { '\\mbox': '\\text{#1}' };
/** Expansions of macros in one formula, and the size of what it may ask for, in em: no page needs more. */
const MOST_EXPANSIONS = 1000;
const LARGEST: [number, number] = [40, 40];
/** Cells of the tables of one formula: short rows are filled, so that a few thousand signs could ask for millions. */
const MOST_CELLS = 10_000;

/** The macros that a post has defined so far; those of the owner first. */
export type Macros = Record<string, unknown>;

/** The macros with which a post begins. @param own of `site.config.ts`: names with a backslash, bodies of TeX. */
export function firstMacros(own: Readonly<Record<string, string>>): Macros {
  return { ...OWN_MACROS, ...own };
}

/**
 * MathML of TeX, with the class names and styles of Temml; or what is wrong with it.
 *
 * @param macros those of the post; what `\gdef` defines is added to them.
 */
export function readTex(
  tex: string,
  isDisplay: boolean,
  macros: Macros,
): { mathml: string } | { fault: MathFault } {
  if (cellsOf(tex) > MOST_CELLS) {
    return { fault: mathFault('unreadable', 0, `More than ${MOST_CELLS} cells`) };
  }
  // Temml notes more in them than macros.
  const known: Macros = { ...macros };
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      wrap: 'tex',
      macros: known,
      maxExpand: MOST_EXPANSIONS,
      maxSize: LARGEST,
    });
    for (const [name, body] of Object.entries(known))
      if (/^\\[A-Za-z]+$/.test(name)) macros[name] = body;
    return { mathml };
  } catch (error) {
    if (error instanceof RangeError || !(error instanceof Error)) throw error;
    return { fault: mathFault('unreadable', offsetOf(error, tex), wordsOf(error.message)) };
  }
}

/** The cells of one table with all rows, each as long as the longest. */
function cellsOf(tex: string): number {
  const rows = tex.split(/\\\\|\\cr\b/);
  return rows.length * Math.max(...rows.map((row) => row.split('&').length));
}

/** What TeX says, without the place, which the file gives better. */
function wordsOf(message: string): string {
  return message
    .replace(/ at (?:position \d+|end of input): [\s\S]*$/, '')
    .replaceAll('\u0332', '')
    .trim();
}

/** Where in the formula; its start where the place lies in the body of a macro. */
function offsetOf(error: Error, tex: string): number {
  const { message } = error;
  const offset = 'position' in error && typeof error.position === 'number' ? error.position : 0;
  const [, context = ''] = / at (?:position \d+|end of input): ([\s\S]*)$/.exec(message) ?? [];
  const near = context.trim().replaceAll('\u0332', '').replace(/^…|…$/g, '');
  return tex.includes(near) ? Math.min(offset, tex.length) : 0;
}
