/** A syntax error in the source of a diagram, with the message of the program that parsed it. */
export class DiagramSyntaxError extends Error {
  override name = 'DiagramSyntaxError';
  /** @param line the line in the source, from 1. */
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** A line that our own parsers do not know: a kind of diagram or a notation that only Mermaid can draw, or a mistake. */
export class UnreadLineError extends Error {
  override name = 'UnreadLineError';
  /** @param line the line in the source, from 1. */
  constructor(
    readonly line: number,
    readonly text: string,
  ) {
    super(text);
  }
}
