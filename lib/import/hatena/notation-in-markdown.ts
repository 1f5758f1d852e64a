import type { OnLost } from '../html/to-markdown';
import { imageMarkdown, linkDestination } from '../markdown/links';
import { outsideCode } from '../markdown/outside-code';
import { photoHtml } from './photo';

/**
 * Converts the Hatena notation (brackets and footnotes) inside a Markdown post to plain Markdown.
 * Line endings become `\n`, and white space at both ends of the post is removed. Everything else
 * stays byte for byte the same.
 */
export function notationInMarkdown(source: string, onLost: OnLost): string {
  const notes: string[] = [];
  const body = outsideCode(source.replaceAll('\r\n', '\n').trim(), (part) =>
    part
      .replace(/^\[:contents\][ \t]*$/gm, () => {
        onLost('[:contents]');
        return '';
      })
      .replace(
        /\[(f:id:[^\]\s]{1,300})\](?!\()/g,
        (whole, photo: string) => photoMarkdown(photo) ?? whole,
      )
      .replace(/\[(https?:\/\/[^\]\s]{1,2000}?)(?::embed(?::cite)?|:bookmark)+\](?!\()/g, '$1')
      .replace(
        /\[(https?:\/\/[^\]\s]{1,2000}?):title(?:=([^\]]{0,2000}))?(?::bookmark)?\](?!\()/g,
        (_, url: string, title = '') =>
          title === '' ? `<${url}>` : `[${title}](${linkDestination(url)})`,
      )
      .replace(
        /\[(?:asin|isbn):([\w-]{1,30}):[^\]]{0,500}\](?!\()/g,
        (_, code: string) => `https://www.amazon.co.jp/dp/${code.replace(/-/g, '')}`,
      )
      .replace(/\[tex:((?:\\.|[^\]\\]){0,2000})\]/g, (_, formula: string) => `\`${formula}\``)
      .replace(/(?<!\()\(\(((?:[^()]|\([^()]{0,500}\)){1,5000})\)\)(?!\))/g, (_, words: string) => {
        notes.push(words.trim());
        return `[^${notes.length}]`;
      }),
  );
  const footnotes = notes.map((words, index) => `[^${index + 1}]: ${words}`);
  return `${[body, ...footnotes].join('\n\n')}\n`;
}

function photoMarkdown(source: string): string | undefined {
  const html = photoHtml(source);
  const src = html && /src="([^"]*)"/.exec(html)?.[1];
  const title = html && /<figcaption>([^<]*)/.exec(html)?.[1];
  return src && imageMarkdown('', src, title);
}
