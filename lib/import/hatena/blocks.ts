/** Converts the notation inside one line to HTML. */
type Inline = (words: string) => string;

/**
 * Converts list lines to HTML. An item begins with as many `-` or `+` as its level: `--` is an item
 * of the second level.
 */
export function list(lines: readonly string[], inline: Inline): string {
  let html = '';
  const open: string[] = [];
  for (const line of lines) {
    const [, marks = '', words = ''] = /^([-+]+)\s*(.*)$/.exec(line) ?? [];
    const name = marks.endsWith('+') ? 'ol' : 'ul';
    while (open.length > marks.length) html += `</li></${open.pop()}>`;
    if (open.length === marks.length) {
      html += '</li>';
      if (open.at(-1) !== name) {
        html += `</${open.pop()}><${name}>`;
        open.push(name);
      }
    }
    // A list that begins at its second level needs an item on the first.
    for (let level = open.length; level < marks.length; level++) {
      const kind = marks[level] === '+' ? 'ol' : 'ul';
      html += level === marks.length - 1 ? `<${kind}>` : `<${kind}><li>`;
      open.push(kind);
    }
    html += `<li>${inline(words.trim())}`;
  }
  while (open.length > 0) html += `</li></${open.pop()}>`;
  return html;
}

/**
 * Converts definition lines to HTML: `:term:description`, or `::description` for a further
 * description of the same term.
 */
export function definitions(lines: readonly string[], inline: Inline): string {
  const items = lines.map((line) => {
    const [, term = '', words = ''] = /^:((?:https?:|[^:])*?):(.*)$/.exec(line) ?? [
      '',
      line.slice(1),
      '',
    ];
    const head = term.trim() === '' ? '' : `<dt>${inline(term.trim())}</dt>`;
    return words.trim() === '' && head !== '' ? head : `${head}<dd>${inline(words.trim())}</dd>`;
  });
  return `<dl>${items.join('')}</dl>`;
}

/** Converts table lines to HTML: `|*heading|cell|`. */
export function table(lines: readonly string[], inline: Inline): string {
  const rows = lines.map((line) => {
    const cells = cellsIn(line.trim().slice(1, -1)).map((cell) =>
      cell.startsWith('*')
        ? `<th>${inline(cell.slice(1).trim())}</th>`
        : `<td>${inline(cell.trim())}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

/** Splits a row at each `|` that is not inside `[…]`. */
function cellsIn(row: string): string[] {
  const cells = [''];
  let depth = 0;
  for (const character of row) {
    if (character === '[') depth++;
    if (character === ']') depth = Math.max(0, depth - 1);
    if (character === '|' && depth === 0) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}
