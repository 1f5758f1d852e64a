const WORDS = [
  ...[
    '日本語',
    '「括弧」',
    '（丸）',
    '文です。',
    '　字下げ',
    'word',
    'snake_case',
    '_init_',
    'a*b*c',
    '**',
    '*',
    '5 * 3',
  ],
  ...[
    '1. 番号',
    '- 棒',
    '+ 足す',
    '# 井桁',
    '## C #',
    '> 引用',
    '---',
    '===',
    '~~波~~',
    '10~20',
    '`code`',
    '``',
    '\\',
    '\\*',
  ],
  ...[
    '[角]',
    '[a](b)',
    '[a][b]',
    '[^1]',
    '[ ] 未',
    '[x] 済',
    '![絵](x)',
    'すごい!',
    '&amp;amp;',
    '&lt;div&gt;',
    '&lt;T&gt;',
    '&amp;copy;',
  ],
  ...[
    'a|b',
    '|---|',
    '&nbsp;',
    'https://example.com/a_b_(c)',
    'www.example.com',
    'a@example.com',
    ':smile:',
    '$x^2$',
    '1) 丸',
    '12:30',
  ],
  ...[
    '"引用符"',
    "l'eau",
    '😀',
    '👨‍👩‍👧',
    'ｶﾀｶﾅ',
    '100%',
    '{x}',
    '<!-- 注 -->',
    '[!NOTE]',
    '=',
    '~',
    '***',
    '___',
    '\t字',
    'e̋',
  ],
];
const INLINE = [
  'strong',
  'em',
  'b',
  'i',
  'del',
  's',
  'code',
  'kbd',
  'sub',
  'sup',
  'mark',
  'small',
  'u',
  'span',
  'q',
  'cite',
  'ins',
  'abbr',
];

/** Returns random HTML of the kind that people and editors write. */
export function randomHtml(next: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const times = (most: number, make: () => string): string =>
    Array.from({ length: 1 + Math.floor(next() * most) }, make).join('');
  const inline = (depth: number): string => {
    const kind = next();
    if (depth === 0 || kind < 0.55) return times(3, () => pick(WORDS) + pick(['', '', ' ']));
    if (kind < 0.65)
      return `<a href="${pick(['/a', 'https://example.com/x?a=1&amp;b=2', '#x', '/日本 (1)'])}">${inline(depth - 1)}</a>`;
    if (kind < 0.7)
      return pick(['<br>', '<br>\n', '<img src="https://example.com/a.jpg" alt="絵 [1]">']);
    if (kind < 0.73) return '<ruby>漢<rt>かん</rt></ruby>';
    const name = pick(INLINE);
    return `<${name}>${inline(depth - 1)}</${name}>${pick(['', '', ' ', 'です'])}`;
  };
  const line = (): string => times(4, () => inline(2));
  const block = (depth: number): string => {
    const kind = Math.floor(next() * 14);
    if (depth === 0 || kind < 4) return `<p>${line()}</p>`;
    if (kind === 4)
      return `<h${2 + Math.floor(next() * 4)}>${line()}</h2>`.replace(
        /<(h\d)>([\s\S]*)<\/h2>$/,
        '<$1>$2</$1>',
      );
    if (kind === 5)
      return `<ul>${times(3, () => `<li>${line()}${next() < 0.4 ? block(depth - 1) : ''}</li>\n`)}</ul>`;
    if (kind === 6)
      return `<ol start="${pick([1, 3, 99])}">${times(3, () => `<li>${next() < 0.3 ? block(depth - 1) : line()}</li>`)}</ol>`;
    if (kind === 7) return `<blockquote>${times(2, () => block(depth - 1))}</blockquote>`;
    if (kind === 8)
      return `<pre><code class="language-js">${times(4, () => `${pick(WORDS)}${pick(['\n', '\n\n', ' ', '    '])}`)}</code></pre>`;
    if (kind === 9)
      return `<table><tr><th>${line()}</th><th>b</th></tr>${times(2, () => `<tr><td>${line()}</td><td>${line()}</td></tr>`)}</table>`;
    if (kind === 10)
      return `<table><tr><td colspan="2">${line()}</td></tr><tr><td>${block(depth - 1)}</td><td>x</td></tr></table>`;
    if (kind === 11) return `<div class="x">${line()}${block(depth - 1)}${line()}</div>`;
    if (kind === 12) return `<dl><dt>${line()}</dt><dd>${block(depth - 1)}</dd></dl>`;
    return `<details><summary>${line()}</summary>${block(depth - 1)}</details>`;
  };
  return times(5, () => `${block(2)}${pick(['\n', '\n\n', '', 'hr'])}`.replace(/hr$/, '<hr>'));
}

const PLAIN = [
  ...[
    '日本語',
    '「括弧」',
    '（丸）',
    '文です。',
    '　',
    'word',
    ' ',
    '1. ',
    '1) ',
    '- ',
    '-',
    '+ ',
    '#',
    '# ',
    '## a #',
    '> ',
  ],
  ...[
    '---',
    '===',
    '=',
    '100%',
    '12:30',
    '"q"',
    '😀',
    "l'eau",
    ':',
    '!',
    '(x)',
    '{y}',
    '$',
    '^',
    '\t',
    '\n',
    '…',
    'e̋',
    '가나',
  ],
];

/**
 * Returns random HTML in whose text all Markdown characters are those that have a meaning only at
 * the start of a line.
 */
export function plainHtml(next: () => number): string {
  const times = (most: number, make: () => string): string =>
    Array.from({ length: 1 + Math.floor(next() * most) }, make).join('');
  const words = () => times(4, () => PLAIN[Math.floor(next() * PLAIN.length)] ?? '');
  const inline = (): string => {
    const kind = next();
    if (kind < 0.6) return words();
    if (kind < 0.7) return `<a href="/a">${words()}</a>`;
    if (kind < 0.87) return `<b>${words()}</b>`;
    return kind < 0.95 ? '<br>' : '<img src="/a.jpg" alt="">';
  };
  const line = () => times(5, inline);
  return times(4, () => {
    const kind = Math.floor(next() * 6);
    if (kind < 2) return `<p>${line()}</p>`;
    if (kind === 2) return `<h3>${line()}</h3>`;
    if (kind === 3)
      return `<ul><li>${line()}</li><li>${line()}<ol><li>${line()}</li></ol></li></ul>`;
    return kind === 4
      ? `<ol start="7"><li>${line()}</li><li>${line()}</li></ol>`
      : `<blockquote><p>${line()}</p></blockquote>`;
  });
}
