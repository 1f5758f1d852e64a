/** The outcome of reading one hostile text or image. */
export interface Outcome {
  /** CPU time in seconds. */
  seconds: number;
  /** Peak memory of the process so far, in MB. */
  memory: number;
  /** Why the text or image was refused: position and rule. Empty when it was read. */
  refusal: string;
}
