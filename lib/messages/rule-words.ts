/** The values in the text of a finding; each is empty when it does not apply. */
export interface RuleFact {
  /** What the author wrote. */
  value: string;
  /** What to write instead, or the other file or day involved. */
  other: string;
  /** The host, if the finding is about the whole host. */
  host?: string;
}

/** The three sentences of a finding: the problem, the reason and the remedy. */
export type RuleWords = (fact: RuleFact) => { what: string; why: string; mend: string };
