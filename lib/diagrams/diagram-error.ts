/** A diagram whose source is wrong, with the words of the program that reads it. */
export class DiagramSyntaxError extends Error {
  override name = 'DiagramSyntaxError';
  /** @param line of the source, from 1. */
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** A line that this blog cannot draw by itself: of a kind, or with a notation, that only Mermaid knows. */
export class UnreadLineError extends Error {
  override name = 'UnreadLineError';
  /** @param line of the source, from 1. */
  constructor(
    readonly line: number,
    readonly text: string,
  ) {
    super(text);
  }
}
