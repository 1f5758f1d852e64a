import type { Graph, Viz } from '@viz-js/viz';
import { DiagramSyntaxError } from '../diagram-error';
import { DEFAULT_SIZE, MEASURED } from './text-size';
import { LaidOut } from './xdot';

let starting: Promise<Viz> | undefined;
/** Whether a layout is running, or was interrupted by the time limit. */
let isBusy = false;

const DEFAULTS = { fontname: 'Arial', fontsize: String(DEFAULT_SIZE * MEASURED) };
/** Warnings about text widths, which {@link MEASURED} corrects, and about fonts, which are not used. */
const IRRELEVANT = /width of non-ASCII character|hard-coded metrics/;

/** The layout of a graph, with the warnings of Graphviz. */
interface Layout {
  layout: LaidOut;
  warnings: string[];
}

/** Starts Graphviz, a WebAssembly module that is embedded in JavaScript, without file or network access. */
export async function startGraphviz(): Promise<(graph: string | Graph, engine?: string) => Layout> {
  // The time limit interrupts a layout without an exception. The instance may be in an invalid state then.
  if (isBusy) starting = undefined;
  // Loaded only when a post has a diagram, because it is larger than 1 MB.
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
    layout: LaidOut.parse(parseJson(output)),
    warnings: messages.filter((message) => !IRRELEVANT.test(message)),
  };
}

/**
 * Parses the JSON of Graphviz, which does not escape control characters in strings.
 *
 * @throws DiagramSyntaxError when it has a number such as `nan`, which Graphviz prints for a size like `width=inf`.
 */
function parseJson(output: string): unknown {
  try {
    return JSON.parse(output.replace(/\p{Cc}/gu, ' '));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DiagramSyntaxError(1, error.message);
  }
}

/** @throws DiagramSyntaxError when Graphviz throws an exception. */
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
