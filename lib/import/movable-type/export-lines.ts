import { exportError, MAX_PART } from '../export/fault';
import { textPieces } from '../export/text';

/** One line of an export. */
export interface ExportLine {
  /** Without the line break. */
  text: string;
  /** Starts at 1. */
  number: number;
  /** The next line that is not empty; `undefined` at the end. */
  next: string | undefined;
}

/** Maximum number of empty lines in a row that are read ahead. */
const MAX_BLANK = 100_000;

/**
 * Yields the lines of a file. Lines can end with LF, CRLF or CR.
 *
 * @throws ProblemsError when a line is too large for memory.
 */
export async function* linesOf(path: string, encoding: string): AsyncGenerator<ExportLine> {
  let held: { text: string; number: number }[] = [];
  let number = 0;
  for await (const text of eachLine(path, encoding)) {
    number++;
    if (text.trim() !== '' || held.length > MAX_BLANK) {
      for (const line of held) yield { ...line, next: text };
      held = [];
    }
    held.push({ text, number });
  }
  for (const line of held) yield { ...line, next: undefined };
}

async function* eachLine(path: string, encoding: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  let line = 1;
  for await (const chunk of textPieces(path, encoding)) {
    pieces.push(chunk);
    length += chunk.length;
    if (length > MAX_PART * 1024 * 1024) {
      throw exportError(path, 'tooLarge', { line, value: `${MAX_PART}` });
    }
    if (!/[\r\n]/.test(chunk)) continue;
    const whole = pieces.join('');
    // The LF of a CRLF can be in the next piece.
    const lines = whole.replace(/\r$/, '').split(/\r\n|\n|\r/);
    const rest = (lines.pop() ?? '') + (whole.endsWith('\r') ? '\r' : '');
    yield* lines;
    line += lines.length;
    pieces = [rest];
    length = rest.length;
  }
  const last = pieces.join('');
  if (last !== '') yield* last.replace(/\r$/, '').split('\r');
}
