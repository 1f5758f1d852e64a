import type { Graph, Viz } from '@viz-js/viz';
import { DiagramSyntaxError } from '../diagram-error';
import { DEFAULT_SIZE, MEASURED } from './text-size';
import { LaidOut } from './xdot';

let starting: Promise<Viz> | undefined;
/** Whether a graph is being laid out, or was not laid out to its end. */
let isBusy = false;

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
  // The limit of time ends work in its middle, without an exception; what is left of it cannot be used again.
  if (isBusy) starting = undefined;
  // Only where there is a diagram: it is more than a megabyte.
  starting ??= import('@viz-js/viz').then(({ instance }) => instance());
  isBusy = false;
  const viz = await starting;
  return (graph, engine = 'dot') => {
    isBusy = true;
    try {
      return layOut(viz, graph, engine);
    } finally {
      isBusy = false;
    }
  };
}

function layOut(viz: Viz, graph: string | Graph, engine: string): Layout {
  const { status, output, errors } = render(viz, graph, engine);
  const messages = errors.map(({ message = '' }) => message.replace(/^Warning: /, ''));
  if (status === 'failure') {
    const message = messages.find((text) => /\bline \d+/.test(text)) ?? messages[0] ?? '';
    const line = Number(/\bline (\d+)/.exec(message)?.[1] ?? 1);
    throw new DiagramSyntaxError(line, message.replace(/\s*in line \d+/, ''));
  }
  return {
    // Graphviz prints control characters in strings as they are, which JSON does not allow.
    layout: LaidOut.parse(JSON.parse(output.replace(/\p{Cc}/gu, ' '))),
    warnings: messages.filter((message) => !IDLE.test(message)),
  };
}

/** @throws DiagramSyntaxError where Graphviz itself breaks off. */
function render(viz: Viz, graph: string | Graph, engine: string) {
  try {
    return viz.render(graph, {
      format: 'json',
      engine,
      graphAttributes: { ...DEFAULTS, bgcolor: 'transparent' },
      nodeAttributes: DEFAULTS,
      edgeAttributes: { ...DEFAULTS, fontsize: String((DEFAULT_SIZE - 1) * MEASURED) },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    starting = undefined;
    throw new DiagramSyntaxError(1, error.message);
  }
}
