/** What became of one hostile text. */
export interface Outcome {
  /** Seconds of processor. */
  seconds: number;
  /** Most memory of the process until then, in MB. */
  memory: number;
  /** The place and the rule that named it where it was refused or ended; else `''`. */
  found: string;
}
