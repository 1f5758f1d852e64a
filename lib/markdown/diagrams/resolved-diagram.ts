import type { ProblemName } from '../../messages/problems';

/** A diagram written as code. */
export interface DiagramSource {
  /** As after the fence, in lower case. */
  language: string;
  source: string;
  /** What the fence gives as title; `''` when nothing. */
  caption: string;
}

/** A fault or a remark on a diagram. */
export interface DiagramRemark {
  name: ProblemName & `diagram${string}`;
  /** Line of its source, from 1. */
  line: number;
  value: string;
}

/** A diagram as SVG. */
export interface DrawnDiagram {
  kind: 'drawn';
  /** One element `<svg>`, whose colours are those of the page. */
  svg: string;
  /** The same as a file that depends on no page. */
  file: string;
  /** What to show below it; `''` when nothing. */
  caption: string;
  /** Its labels, for search. */
  words: string;
  /** What of it has no effect here. */
  remarks: DiagramRemark[];
  /** Mermaid drew it, for `diagrams.lock.json`. */
  isKept?: boolean;
}

/** What is shown for a diagram: where it cannot be drawn, its code. */
export type ResolvedDiagram = DrawnDiagram | { kind: 'fault'; remarks: DiagramRemark[] };

/**
 * Draws a diagram.
 *
 * @param within runs the work, which the source can make long, within a limit of time.
 */
export type ResolveDiagram = (
  diagram: DiagramSource,
  within: <T>(work: () => T) => T,
) => Promise<ResolvedDiagram>;

/** Languages of code that are drawn. */
export const DRAWN_LANGUAGE = /^(?:mermaid|dot|graphviz)$/;
