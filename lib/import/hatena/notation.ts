import { escapeHtml } from '../../html';
import type { OnLost } from '../html/to-markdown';
import { definitions, list, table } from './blocks';
import { inlineHtml, type Notes, notesHtml } from './inline';

/** Patterns that only occur in Hatena notation. */
const PATTERNS = [
  /^\*{1,3}[^*\s][^\n]*$/m,
  /^>\|[^|\n]*\|?$/m,
  /^<<$/m,
  /^>https?:[^\n]*>$/m,
  /\[(?:https?:[^\]\s]+:(?:title|image|embed|bookmark)|f:id:|tex:|asin:|isbn:|youtube:|niconico:|:contents\])/,
  /\(\([^()\n]+\)\)/,
];
/** Maximum depth of nested quotations. */
const MAX_DEPTH = 50;
const HTML_BLOCK = /<(?:p|div|h[1-6]|ul|ol|table|blockquote|section|pre|figure)\b/i;

/**
 * Returns whether a body is written in Hatena notation, as opposed to the HTML that Hatena
 * generates from it.
 */
export function isNotation(body: string): boolean {
  const withoutCode = body
    .split(/^>\|[^|\n]*\|$/m)
    .map((part) => part.replace(/^[\s\S]*?^\|\|<$/m, ''));
  const words = withoutCode.join('').replace(/^></gm, '');
  return !HTML_BLOCK.test(words) && PATTERNS.some((pattern) => pattern.test(body));
}

/**
 * Converts Hatena notation to the HTML that Hatena generates from it.
 *
 * @see https://help.hatenablog.com/entry/text-hatena-list
 */
export function notationHtml(source: string, onLost: OnLost): string {
  const notes: Notes = [];
  const html = blocksHtml(source.replaceAll('\r\n', '\n').split('\n'), notes, onLost);
  return html + notesHtml(notes, onLost);
}

function blocksHtml(lines: readonly string[], notes: Notes, onLost: OnLost, depth = 0): string {
  const inline = (words: string) => inlineHtml(words, notes, onLost);
  const html: string[] = [];
  let at = 0;
  /** Takes the lines up to the closing line, or all remaining lines when there is none. */
  const until = (closes: RegExp): string[] => {
    const start = at;
    while (at < lines.length && !closes.test(lines[at] ?? '')) at++;
    return lines.slice(start, at++);
  };
  const takeWhile = (belongs: RegExp): string[] => {
    const start = at;
    while (at < lines.length && belongs.test(lines[at] ?? '')) at++;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const head = /^(\*{1,3})(?!\*)(?:(?:[pt]\+)?(?:\d{9,}|[A-Za-z]\w*)\*)?(.+)$/.exec(line);
    const superPre = /^>\|([^|]*)\|$/.exec(line);
    const quotation = depth < MAX_DEPTH ? /^>(https?:[^>]*|)>$/.exec(line) : null;
    if (superPre) {
      at++;
      // With `?`, Hatena guesses the language.
      const language = (superPre[1] ?? '').trim().replace(/^\?$/, '');
      const code = until(/^\|\|<$/).join('\n');
      html.push(`<pre data-lang="${escapeHtml(language)}"><code>${escapeHtml(code)}</code></pre>`);
    } else if (/^>\|$/.test(line)) {
      at++;
      html.push(`<pre>${until(/^\|<$/).map(inline).join('\n')}</pre>`);
    } else if (quotation) {
      at++;
      const inside = blocksHtml(quoted(), notes, onLost, depth + 1);
      const [, url, title] =
        /^(https?:[^\s]*?)(?::title(?:=(.*))?)?$/.exec(quotation[1] ?? '') ?? [];
      const cite = url
        ? `<p><cite><a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a></cite></p>`
        : '';
      html.push(`<blockquote>${inside}${cite}</blockquote>`);
    } else if (head) {
      at++;
      const level = (head[1] ?? '').length + 2;
      html.push(`<h${level}>${inline((head[2] ?? '').trim())}</h${level}>`);
    } else if (/^[-+]+/.test(line) && !/^-{4,}$/.test(line))
      html.push(list(takeWhile(/^[-+]/), inline));
    else if (/^:[^:]*:/.test(line) || (/^:\S/.test(line) && /^::/.test(lines[at + 1] ?? '')))
      html.push(definitions(takeWhile(/^:/), inline));
    else if (/^\|.*\|\s*$/.test(line)) html.push(table(takeWhile(/^\|.*\|\s*$/), inline));
    else if (/^<!--/.test(line)) {
      const start = at;
      until(/-->/);
      const [comment = '', ...after] = lines.slice(start, at).join('\n').split('-->');
      onLost(`${comment.replace(/\s+/g, ' ').trim().slice(0, 80)} -->`);
      const words = after.join('-->').trim();
      if (words !== '') html.push(paragraph(inline(words)));
    } else if (/^></.test(line)) {
      // Between `><div>` and `</div><` Hatena makes no paragraphs.
      const taken = until(/><$/);
      const last = lines[at - 1] ?? '';
      html.push(inline([...taken, last].join('\n').replace(/^>/, '').replace(/<$/, '')));
    } else {
      at++;
      if (/^\[:contents\]\s*$/.test(line)) html.push('<ul class="table-of-contents"></ul>');
      else if (!/^(?:={4,5}|\s*)$/.test(line)) html.push(paragraph(inline(line)));
    }
  }
  return html.join('\n');

  /** Takes the lines of a quotation, including the quotations nested in it. */
  function quoted(): string[] {
    const start = at;
    for (let depth = 1; at < lines.length; at++) {
      if (/^>(?:https?:[^>]*)?>$/.test(lines[at] ?? '')) depth++;
      if (/^<<$/.test(lines[at] ?? '') && --depth === 0) return lines.slice(start, at++);
    }
    return lines.slice(start);
  }
}

/** Wraps a line in a paragraph unless it begins with a block of HTML. */
function paragraph(html: string): string {
  return /^\s*<\/?(?:address|blockquote|center|dd|div|dl|dt|figure|h[1-6]|hr|iframe|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\b/i.test(
    html,
  )
    ? html
    : `<p>${html}</p>`;
}
