/** The values in the text of a problem; each is empty when it does not apply. */
export interface Fact {
  /** Key of the front matter. */
  key: string;
  /** What the author wrote, or a relevant number or path. */
  value: string;
  /** What to write instead, or the other file or key involved. */
  other: string;
}

/** The problem, the reason and the remedy. */
export type ProblemWords = (fact: Fact) => { what: string; why: string; mend: string };
