import type { Graph, Viz } from '@viz-js/viz';
import { DiagramSyntaxError } from '../diagram-error';
import { DEFAULT_SIZE, MEASURED } from './text-size';
import { LaidOut } from './xdot';

let starting: Promise<Viz> | undefined;

const DEFAULTS = { fontname: 'Arial', fontsize: String(DEFAULT_SIZE * MEASURED) };
/** Faults of the estimate of widths that {@link MEASURED} corrects, and of fonts that are not used here. */
const IDLE = /width of non-ASCII character|hard-coded metrics/;

/** What Graphviz made of a graph, and what it warned of. */
interface Layout {
  layout: LaidOut;
  warnings: string[];
}

/** Starts Graphviz, which is WebAssembly within a JavaScript file: nothing is read or fetched. */
export async function startGraphviz(): Promise<(graph: string | Graph, engine?: string) => Layout> {
  // Only where there is a diagram: it is more than a megabyte.
  starting ??= import('@viz-js/viz').then(({ instance }) => instance());
  const viz = await starting;
  return (graph, engine = 'dot') => {
    try {
      return layOut(viz, graph, engine);
    } catch (error) {
      // Ended by the limit of time in the middle of its work, this instance cannot be used again.
      if (!(error instanceof DiagramSyntaxError)) starting = undefined;
      throw error;
    }
  };
}

function layOut(viz: Viz, graph: string | Graph, engine: string): Layout {
  const { status, output, errors } = viz.render(graph, {
    format: 'json',
    engine,
    graphAttributes: { ...DEFAULTS, bgcolor: 'transparent' },
    nodeAttributes: DEFAULTS,
    edgeAttributes: { ...DEFAULTS, fontsize: String((DEFAULT_SIZE - 1) * MEASURED) },
  });
  const messages = errors.map(({ message = '' }) => message.replace(/^Warning: /, ''));
  if (status === 'failure') {
    const message = messages.find((text) => /\bline \d+/.test(text)) ?? messages[0] ?? '';
    const line = Number(/\bline (\d+)/.exec(message)?.[1] ?? 1);
    throw new DiagramSyntaxError(line, message.replace(/\s*in line \d+/, ''));
  }
  return {
    layout: LaidOut.parse(JSON.parse(output)),
    warnings: messages.filter((message) => !IDLE.test(message)),
  };
}
