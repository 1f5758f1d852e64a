/** A change that a person makes between two builds. */
export interface Edit {
  name: string;
  /**
   * @param project its folder.
   * @param random gives numbers from 0 up to 1.
   * @param number of the edit, for texts that were never there before.
   */
  apply: (project: string, random: () => number, number: number) => void | Promise<void>;
}
