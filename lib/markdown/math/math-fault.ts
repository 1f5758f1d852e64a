/** The kinds of faults of a formula. */
export type MathFaultKind = 'unreadable' | 'open' | 'labelTwice' | 'labelUnknown';

/** A fault of one formula. */
export interface MathFault {
  kind: MathFaultKind;
  /** Offset into the formula, in UTF-16 code units. */
  offset: number;
  /** The message of Temml, or the name of the label. */
  value: string;
}

/** Makes a {@link MathFault}. */
export function mathFault(kind: MathFaultKind, offset: number, value: string): MathFault {
  return { kind, offset, value };
}
