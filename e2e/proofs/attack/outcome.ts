/** The outcome of one kind of attack. */
export interface Outcome {
  /** The number of checks, and how many of them the site passed. */
  tried: number;
  held: number;
  /** Measurements, or why the attack was skipped. */
  figures: string;
  /** The failed checks, one line each. */
  faults: readonly string[];
}

/** Counts checks and collects the failed ones. */
export class Tally {
  tried = 0;
  readonly faults: string[] = [];

  /** Counts one check; `fault` says what happened if it failed. */
  check(isHeld: boolean, fault: string): void {
    this.tried++;
    if (!isHeld) this.faults.push(fault);
  }

  /** Counts many checks, with a line for each that failed. */
  add(tried: number, faults: readonly string[]): void {
    this.tried += tried;
    this.faults.push(...faults);
  }

  /** Returns the result of all checks. */
  outcome(figures: string): Outcome {
    const held = Math.max(0, this.tried - this.faults.length);
    return { tried: this.tried, held, figures, faults: this.faults };
  }
}
