import type { ProblemName } from '../../messages/problems';

/** A diagram written as code. */
export interface DiagramSource {
  /** The language of the code block, in lower case. */
  language: string;
  source: string;
  /** The title of the code block; `''` if it has none. */
  caption: string;
}

/** An error or a warning about a diagram. */
export interface DiagramRemark {
  name: ProblemName & `diagram${string}`;
  /** The line in the source of the diagram, from 1; 0 if the source is in a URL. */
  line: number;
  value: string;
}

/** A diagram as SVG. */
export interface DrawnDiagram {
  kind: 'drawn';
  /** An `<svg>` element, styled by the style sheet of the page. */
  svg: string;
  /** The diagram as an SVG file with its own styles. */
  file: string;
  /** The caption below the diagram; `''` for none. */
  caption: string;
  /** Its labels, for search. */
  words: string;
  /** Warnings about parts that have no effect. */
  remarks: DiagramRemark[];
  /** Whether it comes from `diagrams.lock.json`, for which Mermaid drew it. */
  isStored?: boolean;
}

/** A drawn diagram, or the errors because of which the page shows its code. */
export type ResolvedDiagram = DrawnDiagram | { kind: 'fault'; remarks: DiagramRemark[] };

/**
 * Draws a diagram.
 *
 * @param within runs a function within the time limit of the post, because a small source can take long to draw.
 */
export type ResolveDiagram = (
  diagram: DiagramSource,
  within: <T>(work: () => T) => T,
) => Promise<ResolvedDiagram>;

/** Languages of the code blocks that are drawn. */
export const DRAWN_LANGUAGE = /^(?:mermaid|dot|graphviz)$/;
