/** What can be wrong with a formula. */
export type MathFaultKind = 'unreadable' | 'open' | 'labelTwice' | 'labelUnknown';

/** A fault of one formula. */
export interface MathFault {
  kind: MathFaultKind;
  /** Offset into the formula, in UTF-16 code units. */
  offset: number;
  /** What TeX says, or the label that is meant. */
  value: string;
}

/** A fault at an offset into its formula. */
export function mathFault(kind: MathFaultKind, offset: number, value: string): MathFault {
  return { kind, offset, value };
}
