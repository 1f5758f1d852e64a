import type { Drawing } from '../svg';
import { drawGraph } from './draw-graph';
import { startGraphviz } from './graphviz';
import { MEASURED, MIN_SIZE } from './text-size';

/**
 * Matches `fontname` and `fontsize` attributes, and skips strings and comments. Graphviz knows the text widths of Arial
 * only.
 */
const FONTS =
  /"(?:[^"\\]|\\.)*"|\/\*.*?\*\/|\/\/[^\n]*|\bfontname\s*=\s*(?:"[^"]*"|[\w.-]+)|\bfontsize\s*=\s*"?([\d.]+)"?/gs;
const ENGINE = /\blayout\s*=\s*"?(dot|neato|fdp|sfdp|circo|twopi|osage|patchwork)\b/;

/** A drawn graph, with the warnings of Graphviz and the links that are not shown. */
interface DrawnDot extends Drawing {
  warnings: string[];
}

/** Returns a function that draws a graph in DOT, the language of Graphviz. */
export async function dotDrawer(): Promise<(source: string) => DrawnDot> {
  const layOut = await startGraphviz();
  return (source) => {
    const prepared = source.replace(FONTS, (text, size?: string) => {
      if (size !== undefined)
        return `fontsize=${Math.max(MIN_SIZE, Number.parseFloat(size)) * MEASURED}`;
      return text.startsWith('fontname') ? 'fontname=Arial' : text;
    });
    const { layout, warnings } = layOut(prepared, ENGINE.exec(source)?.[1]);
    const linked = [...layout.objects, ...layout.edges].flatMap(
      ({ URL, href }) => URL ?? href ?? [],
    );
    return { ...drawGraph(layout), warnings: [...warnings, ...linked.map((url) => `URL=${url}`)] };
  };
}
