import type { Fault } from '../fault';

/**
 * Maximum depth of block quotes and lists (CommonMark §5, container blocks) on one line. At a depth of 2,000
 * the Markdown parser takes one second; a list 90 levels deep blocks a browser for more than 0.1 s.
 */
const MAX_CONTAINERS = 60;

/**
 * Maximum depth of HTML elements, and of `[` in a paragraph. Much deeper nesting overflows the call stack.
 */
const MAX_OPEN = 1000;

// It matches at most 200 markers, which is more than the maximum above: matching millions of markers would overflow
// the stack, too.
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){1,200}/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const OPEN_OR_CLOSE = /<(\/?)([a-z][a-z0-9-]*)|[[\]]/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li)$/i;

// Every line with too many containers matches this. A fast first check: nearly no post has such a line.
const LONG_PREFIX = /^[ \t>*+\-.)\d]{60}/m;

/**
 * Finds nesting so deep that the Markdown parser would hang or overflow the stack. To be fast, it reads the text
 * only once. It skips fenced code, but no other code.
 *
 * @param bodyLine 1-based line of the file on which the body begins.
 * @returns `null` when the nesting is not too deep.
 */
export function nestingFault(body: string, bodyLine: number): Fault | null {
  const isRare = (character: string) => body.split(character, MAX_OPEN + 2).length <= MAX_OPEN + 1;
  if (isRare('<') && isRare('[') && !LONG_PREFIX.test(body)) return null;
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
    for (const [match, slash, element] of line.matchAll(OPEN_OR_CLOSE)) {
      if (element === undefined) brackets = Math.max(0, brackets + (match === '[' ? 1 : -1));
      else if (!VOID.test(element)) elements = Math.max(0, elements + (slash === '' ? 1 : -1));
    }
    if (elements > MAX_OPEN) return fault('nestedElements');
    if (brackets > MAX_OPEN) return fault('nestedBrackets');
  }
  return null;
}

/**
 * Number of block quotes and list items that begin on a line, or that its indentation may continue (2 spaces
 * each).
 */
function containersOf(line: string): number {
  const indentation = (/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2;
  const prefix = CONTAINERS.exec(line)?.[0];
  // Indentation alone is text or code. Only with a marker after it can it mean nested lists.
  return prefix === undefined ? 0 : indentation + (prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0);
}
