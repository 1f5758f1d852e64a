import { type MermaidBrowser, MermaidError } from './browser/mermaid-browser';
import { type DiagramEntries, diagramKey } from './diagrams-lock';
import { readSource } from './mermaid/statements';

/** A diagram that only Mermaid can draw. */
export interface MermaidDiagram {
  source: string;
  /** File and line for the report, such as `posts/a.md:12`. */
  location: string;
}

/** The result for one diagram. */
export interface DrawReport {
  location: string;
  /** Its first word, such as `gantt`. */
  kind: string;
  /** The error message of Mermaid, on one line, if it could not draw the diagram. */
  failure?: string;
}

/** How to start the browser and to report each diagram. */
interface Work {
  start: () => Promise<MermaidBrowser>;
  report: (report: DrawReport) => void;
}

/**
 * Draws the diagrams that the lock file does not contain yet, and removes the entries that no post uses any more.
 *
 * @param diagrams those of all posts, including those in the lock file.
 * @param stored the entries of the lock file.
 * @returns the new entries.
 */
export async function drawMissing(
  diagrams: readonly MermaidDiagram[],
  stored: DiagramEntries,
  { start, report }: Work,
): Promise<DiagramEntries> {
  const wanted = new Map(diagrams.map((diagram) => [diagramKey(diagram.source), diagram]));
  const entries = new Map([...stored].filter(([key]) => wanted.has(key)));
  const missing = [...wanted].filter(([key]) => !stored.has(key));
  if (missing.length === 0) return entries;
  const mermaid = await start();
  try {
    for (const [key, { source, location }] of missing) {
      const { kind } = readSource(source);
      try {
        entries.set(key, rounded(await mermaid.draw(source)));
        report({ location, kind });
      } catch (error) {
        if (!(error instanceof MermaidError)) throw error;
        report({ location, kind, failure: reasonOf(error.message) });
      }
    }
  } finally {
    await mermaid.close();
  }
  return entries;
}

function rounded<T extends { width: number; height: number }>(drawing: T): T {
  return { ...drawing, width: Math.ceil(drawing.width), height: Math.ceil(drawing.height) };
}

/** Returns an error message of Mermaid on one line, without the list of expected tokens. */
function reasonOf(message: string): string {
  const lines = message.split('\n');
  const end = lines.findIndex((line) => /^Expecting /.test(line));
  return (end < 0 ? lines : lines.slice(0, end))
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' / ')
    .slice(0, 300);
}
