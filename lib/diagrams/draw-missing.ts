import { type MermaidBrowser, MermaidError } from './browser/mermaid-browser';
import { type DiagramEntries, diagramKey } from './diagrams-lock';
import { readSource } from './mermaid/statements';

/** A diagram that only Mermaid can draw. */
export interface MermaidDiagram {
  source: string;
  /** Where it is, for the report: `posts/a.md:12`. */
  place: string;
}

/** What became of one diagram. */
export interface DrawReport {
  place: string;
  /** Its first word. */
  kind: string;
  /** The words of Mermaid, on one line, when it could not draw it. */
  failure?: string;
}

/** What `npm run diagrams` needs. */
interface Work {
  start: () => Promise<MermaidBrowser>;
  report: (report: DrawReport) => void;
}

/**
 * Draws the diagrams that the lock does not hold yet, and drops the entries that no post has any more.
 *
 * @param diagrams of all posts, those that the lock holds too.
 * @returns the new entries.
 */
export async function drawMissing(
  diagrams: readonly MermaidDiagram[],
  known: DiagramEntries,
  { start, report }: Work,
): Promise<DiagramEntries> {
  const wanted = new Map(diagrams.map((diagram) => [diagramKey(diagram.source), diagram]));
  const entries = new Map([...known].filter(([key]) => wanted.has(key)));
  const missing = [...wanted].filter(([key]) => !known.has(key));
  if (missing.length === 0) return entries;
  const mermaid = await start();
  try {
    for (const [key, { source, place }] of missing) {
      const { kind } = readSource(source);
      try {
        entries.set(key, rounded(await mermaid.draw(source)));
        report({ place, kind });
      } catch (error) {
        if (!(error instanceof MermaidError)) throw error;
        report({ place, kind, failure: reasonOf(error.message) });
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

/** One line, without the list of what could have been written. */
function reasonOf(message: string): string {
  const lines = message.split('\n');
  const end = lines.findIndex((line) => /^Expecting /.test(line));
  return (end < 0 ? lines : lines.slice(0, end))
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' / ')
    .slice(0, 300);
}
