/** What a problem is about; each is empty when it does not apply. */
export interface Fact {
  /** Key of the front matter. */
  key: string;
  /** What the author wrote, or a number or a path that matters. */
  value: string;
  /** What to write instead, or the other file or key concerned. */
  other: string;
}

/** What is wrong, why it matters, and how to mend it. */
export type ProblemWords = (fact: Fact) => { what: string; why: string; mend: string };
