/** What became of one kind of attack. */
export interface Outcome {
  /** How many things were tried, and how many of them the site withstood. */
  tried: number;
  held: number;
  /** What was measured, or why the attack was left out. */
  figures: string;
  /** What did not hold, one line each. */
  faults: readonly string[];
}

/** Counts what is tried, and keeps what did not hold. */
export class Tally {
  tried = 0;
  readonly faults: string[] = [];

  /** Notes one thing that was tried, and says what happened where it did not hold. */
  check(isHeld: boolean, otherwise: string): void {
    this.tried++;
    if (!isHeld) this.faults.push(otherwise);
  }

  /** Notes many things that were tried, with a line for each that did not hold. */
  add(tried: number, faults: readonly string[]): void {
    this.tried += tried;
    this.faults.push(...faults);
  }

  outcome(figures: string): Outcome {
    const held = Math.max(0, this.tried - this.faults.length);
    return { tried: this.tried, held, figures, faults: this.faults };
  }
}
