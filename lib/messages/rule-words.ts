/** What a finding is about; each is empty when it does not apply. */
export interface RuleFact {
  /** What the author wrote. */
  value: string;
  /** What to write instead, or the other file or day concerned. */
  other: string;
  /** The host, where the whole of it is meant. */
  host?: string;
}

/** The three sentences of a finding: what is wrong, why, and how to mend it. */
export type RuleWords = (fact: RuleFact) => { what: string; why: string; mend: string };
