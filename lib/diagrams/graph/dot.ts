import type { Drawing } from '../svg';
import { drawGraph } from './draw-graph';
import { startGraphviz } from './graphviz';
import { MEASURED, SMALLEST_SIZE } from './text-size';

/** Strings and comments, which stay; names of fonts, of which only the widths of Arial are known; and sizes. */
const FONTS =
  /"(?:[^"\\]|\\.)*"|\/\*.*?\*\/|\/\/[^\n]*|\bfontname\s*=\s*(?:"[^"]*"|[\w.-]+)|\bfontsize\s*=\s*"?([\d.]+)"?/gs;
const ENGINE = /\blayout\s*=\s*"?(dot|neato|fdp|sfdp|circo|twopi|osage|patchwork)\b/;

/** A drawn graph of DOT, with what Graphviz warned of and what of it is not shown. */
interface DrawnDot extends Drawing {
  warnings: string[];
}

/** Gives the function that draws a graph in DOT, the language of Graphviz. */
export async function dotDrawer(): Promise<(source: string) => DrawnDot> {
  const layOut = await startGraphviz();
  return (source) => {
    const known = source.replace(FONTS, (text, size?: string) => {
      if (size !== undefined) return `fontsize=${Math.max(SMALLEST_SIZE, Number(size)) * MEASURED}`;
      return text.startsWith('fontname') ? 'fontname=Arial' : text;
    });
    const { layout, warnings } = layOut(known, ENGINE.exec(source)?.[1]);
    const linked = [...layout.objects, ...layout.edges].flatMap(
      ({ URL, href }) => URL ?? href ?? [],
    );
    return { ...drawGraph(layout), warnings: [...warnings, ...linked.map((url) => `URL=${url}`)] };
  };
}
