/**
 * Returns an entry as Hatena Blog writes it.
 *
 * @param fields `KEY: value` lines that are added or replace the default ones.
 * @param more further sections.
 */
export function entry(body: string, fields: readonly string[] = [], more = ''): string {
  const own = new Set(fields.map((line) => line.slice(0, line.indexOf(':'))));
  const head = [
    'AUTHOR: writer',
    'TITLE: 題',
    'BASENAME: 2020/01/02/123456',
    'STATUS: Publish',
    'ALLOW COMMENTS: 1',
    'CONVERT BREAKS: 0',
    'DATE: 01/02/2020 12:34:56',
  ].filter((line) => !own.has(line.slice(0, line.indexOf(':'))));
  return `${[...head, ...fields].join('\n')}\n-----\nBODY:\n${body}\n-----\n${more}--------\n`;
}

/** Returns an entry as Movable Type 4 to 7 writes it, with empty lines between its sections. */
export function nativeEntry(body: string, fields: readonly string[] = [], more = ''): string {
  const own = new Set(fields.map((line) => line.slice(0, line.indexOf(':'))));
  const head = [
    'AUTHOR: writer',
    'TITLE: 題',
    'STATUS: Publish',
    'CONVERT BREAKS: __default__',
    'DATE: 01/02/2020 12:34:56 PM',
    'BASENAME: first_post',
  ].filter((line) => !own.has(line.slice(0, line.indexOf(':'))));
  return `${[...head, ...fields].join('\n')}\n-----\nBODY:\n\n${body}\n\n-----\nEXTENDED BODY:\n\n\n-----\nEXCERPT:\n\n\n-----\nKEYWORDS:\n\n\n-----\n${more}\n\n--------\n`;
}
