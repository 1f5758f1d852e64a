import type { Fault } from '../fault';

/**
 * Deepest nesting of quotes and lists on one line; 2,000 take the Markdown parser a second, and a list of items 90
 * deep keeps a browser busy for more than 0.1 s.
 */
const MAX_CONTAINERS = 60;

/** Deepest nesting of HTML elements and of `[` in one paragraph; far deeper ones overflow the stack. */
const MAX_OPEN = 1000;

// Twice as many as are allowed, for a match of millions can overflow the stack as well.
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){1,200}/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const OPEN_OR_CLOSE = /<(\/?)([a-z][a-z0-9-]*)|[[\]]/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li)$/i;

// What any nesting too deep must show somewhere, so that nearly every post is done in three glances.
const LONG_PREFIX = /^[ \t>*+\-.)\d]{60}/m;

/**
 * Finds nesting so deep that the Markdown parser would hang or overflow, in one cheap pass that
 * knows nothing of Markdown but fenced code.
 *
 * @param bodyLine 1-based line of the file on which the body begins.
 */
export function nestingFault(body: string, bodyLine: number): Fault | null {
  const few = (sign: string) => body.split(sign, MAX_OPEN + 2).length <= MAX_OPEN + 1;
  if (few('<') && few('[') && !LONG_PREFIX.test(body)) return null;
  let fence = '';
  let elements = 0;
  let brackets = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const [, marks = ''] = FENCE.exec(line) ?? [];
    if (fence !== '') {
      const closes = marks.startsWith(fence) && line.trim() === marks;
      if (closes) fence = '';
      continue;
    }
    if (marks !== '') {
      fence = marks;
      continue;
    }
    const fault = (name: Fault['name']): Fault => ({ name, line: bodyLine + index });
    if (containersOf(line) > MAX_CONTAINERS) return fault('nestedContainers');
    if (line.trim() === '') brackets = 0;
    for (const [sign, slash, element] of line.matchAll(OPEN_OR_CLOSE)) {
      if (element === undefined) brackets = Math.max(0, brackets + (sign === '[' ? 1 : -1));
      else if (!VOID.test(element)) elements = Math.max(0, elements + (slash === '' ? 1 : -1));
    }
    if (elements > MAX_OPEN) return fault('nestedElements');
    if (brackets > MAX_OPEN) return fault('nestedBrackets');
  }
  return null;
}

/** Quotes and list items that begin on a line, and those its indentation may continue. */
function containersOf(line: string): number {
  const indentation = (/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2;
  const prefix = CONTAINERS.exec(line)?.[0];
  // Indentation alone is text or code; only a marker after it makes it a nested list.
  return prefix === undefined ? 0 : indentation + (prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0);
}
