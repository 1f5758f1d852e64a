/** A change that a person makes between two builds. */
export interface Edit {
  name: string;
  /**
   * @param project the folder of the project.
   * @param random returns numbers from 0 (inclusive) to 1 (exclusive).
   * @param number the number of the edit, which makes its texts unique.
   */
  apply: (project: string, random: () => number, number: number) => void | Promise<void>;
}
