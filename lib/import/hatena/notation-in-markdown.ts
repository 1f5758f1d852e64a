import type { OnLost } from '../html/to-markdown';
import { canShowFormula } from '../markdown/formula';
import { imageMarkdown, linkDestination } from '../markdown/links';
import { CODE, outsideCode } from '../markdown/outside-code';
import { bracketHtml, texOf } from './brackets';
import { photoOf } from './photo';

/** A footnote, which can contain code, brackets and one level of parentheses. */
const FOOTNOTE = /(?<!\()\(\((?<words>(?:`[^`\n]*`|[^()`]|\([^()]{0,500}\)){1,5000})\)\)(?!\))/;
/** A picture. Its alternative text can contain backticks, which are not code. */
const PHOTO = /\[(?<photo>f:id:[^\]\n]{1,2000})\](?!\()/;
/** A picture without brackets, which has no text. */
const BARE_PHOTO = /(?<![\w:[])(?<bare>f:id:[\w-]{3,32}:\d{14}[\w:=-]*)/;
/**
 * A block of HTML up to an empty line or a fence, or a comment with the rest of its line (CommonMark 0.31.2
 * §4.6, start conditions 6 and 2). Nothing in it is read as Markdown.
 */
const HTML_BLOCK =
  /^ {0,3}(?:<!--.*|<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|iframe|li|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)(?=[\s/>]).*(?:\n(?![ \t]*$| {0,3}(?:```|~~~)).*)*)/gm;
const BRACKETS = /\[((?:f:id|https?|tex|asin|isbn):[^\]\n]{1,2000})\](?!\()/g;
const PARTS = new RegExp(
  [HTML_BLOCK, PHOTO, BARE_PHOTO, CODE, FOOTNOTE].map(({ source }) => source).join('|'),
  'gm',
);

/**
 * Converts the Hatena notation (brackets, user names and footnotes) inside a Markdown post to plain
 * Markdown. Line endings become `\n`, and white space at both ends of the post is removed.
 * Everything else stays byte for byte the same.
 */
export function notationInMarkdown(source: string, onLost: OnLost): string {
  const notes: string[] = [];
  const withHtml = outsideCode(source.replaceAll('\r\n', '\n').trim(), (part) =>
    part.replace(HTML_BLOCK, (html) =>
      html.replace(BRACKETS, (whole, words: string) => bracketHtml(words, onLost) ?? whole),
    ),
  );
  const withNotes = withHtml.replace(PARTS, (whole, ...groups) => {
    const { words, photo, bare = photo }: Record<string, string | undefined> = groups.at(-1);
    if (bare !== undefined) return photoMarkdown(bare) ?? whole;
    if (words === undefined) return whole;
    notes.push(words.trim());
    return `[^${notes.length}]`;
  });
  const footnotes = notes.map((words, index) => `[^${index + 1}]: ${words}`);
  const all = [withNotes, ...footnotes].join('\n\n');
  return `${outsideCode(all, (part) => inMarkdown(part, onLost))}\n`;
}

function photoMarkdown(written: string): string | undefined {
  const photo = photoOf(written);
  return photo && imageMarkdown(photo.alt, photo.url, photo.title);
}

function inMarkdown(part: string, onLost: OnLost): string {
  return part
    .replace(/^\[:contents\][ \t]*$/gm, '\n[toc]\n')
    .replace(
      /\[(https?:\/\/[^\]\s]{1,2000}?)(?::embed(?::cite)?(?:#[^\]\n]{0,2000})?|:bookmark)+\](?!\()/g,
      '$1',
    )
    .replace(
      /\[(https?:\/\/[^\]\s]{1,2000}?):title(?:=([^\]]{0,2000}))?(?::bookmark)?\](?!\()/g,
      (_, url: string, title = '') =>
        title === '' ? `<${url}>` : `[${title}](${linkDestination(url)})`,
    )
    .replace(
      /(?<![\w[(<"'=/])(https?:\/\/[^\s[\]<>()"'`]{1,2000}?):title(?::bookmark)?(?![\w:=-])/g,
      '<$1>',
    )
    .replace(
      /\[(?:asin|isbn):([\w-]{1,30}):(?:title=([^\]\n]{1,500})|[^\]]{0,500})\](?!\()/g,
      (_, code: string, title?: string) => {
        const url = `https://www.amazon.co.jp/dp/${code.replace(/-/g, '')}`;
        return title === undefined ? url : `[${title}](${url})`;
      },
    )
    .replace(/\[tex:((?:\\.|[^\]\\]){0,2000})\]/g, (_, written: string) => {
      const tex = texOf(written);
      if (canShowFormula(tex)) return `$\`${tex}\`$`;
      onLost(`[tex:${tex}]`);
      return `\`${tex}\``;
    })
    .replace(
      /(?<![\w:/#?&=.@-])(\[?)id:([A-Za-z][\w-]{1,30}[A-Za-z0-9])(?::detail|:image|:large)?(\]?)/g,
      (_, open: string, name: string, close: string) => {
        const link = `[id:${name}](https://profile.hatena.ne.jp/${name}/)`;
        return open !== '' && close !== '' ? link : open + link + close;
      },
    );
}
