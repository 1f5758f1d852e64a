import type { Drawing } from '../svg';
import { drawGraph } from './draw-graph';
import { startGraphviz } from './graphviz';

/** Fonts do not matter for what is shown, but the widths of others than Arial are not known. */
const FONTS = /"(?:[^"\\]|\\.)*"|\/\*.*?\*\/|\/\/[^\n]*|\bfontname\s*=\s*(?:"[^"]*"|[\w.-]+)/gs;
const ENGINE = /\blayout\s*=\s*"?(dot|neato|fdp|sfdp|circo|twopi|osage|patchwork)\b/;

/** A drawn graph of DOT, with what Graphviz warned of and what of it is not shown. */
interface DrawnDot extends Drawing {
  warnings: string[];
}

/** Gives the function that draws a graph in DOT, the language of Graphviz. */
export async function dotDrawer(): Promise<(source: string) => DrawnDot> {
  const layOut = await startGraphviz();
  return (source) => {
    const known = source.replace(FONTS, (text) =>
      text.startsWith('fontname') ? 'fontname=Arial' : text,
    );
    const { layout, warnings } = layOut(known, ENGINE.exec(source)?.[1]);
    const linked = [...layout.objects, ...layout.edges].flatMap(
      ({ URL, href }) => URL ?? href ?? [],
    );
    return { ...drawGraph(layout), warnings: [...warnings, ...linked.map((url) => `URL=${url}`)] };
  };
}
