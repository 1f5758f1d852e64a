import { decodeLeniently } from '../../url-decoding';
import { aroundCode } from '../markdown/outside-code';
import type { LinkTo } from '../source-blog';
import { changeReferences } from '../write/references';

/** A callout, also in a list, whose first line begins with its icon. */
const CALLOUT = /^([ \t]*)<aside>\n([\s\S]*?)\n?[ \t]*<\/aside>[ \t]*$/gm;
/** The icon of a callout that is a picture of Notion, and no character. */
const ICON = /^<img src="https:\/\/www\.notion\.so\/icons\/[^>]*>\n*/;
const PAGE_URL = /^https:\/\/(?:www\.)?notion\.so\/(?:[^?#]*[-/])?([\da-f]{32})(?=[?#]|$)/;
const PAGE_FILE = /(?:%20| )([\da-f]{32})\.md$/;
/** A path with a number sign in the name of a folder or file, which Notion does not encode. */
const NUMBER_SIGN = /^(?!https?:)[^?#]*#[^/]*(?:\/.*)?\.\w{1,5}$/;
/** A URL on a line of its own, or without words, which Notion shows as a bookmark or an embed. */
const BOOKMARK = /^([ \t]*)\[(?:(https?:\/\/[^\s\]]+)\]\(\2|\]\((https?:\/\/[^\s()]+))\)[ \t]*$/gm;
/** A database that the page shows. */
const DATABASE = /^\[[^\]\n]*\]\((?!https?:)((?:[^()\n]|\([^()\n]*\))+\.csv)\)[ \t]*$/gm;
/** A picture whose caption is repeated below it. */
const CAPTION = /^(!\[([^\]\n"]+)\]\((?:[^()\s]|\([^()\s]*\))+)\)\n\n\2[ \t]*$/gm;
/** The opening line of a code block. */
const FENCE =
  /^([ \t]*```)(plain text|ascii art|notion formula|visual basic|llvm ir|markup)[ \t]*$/gm;
const LANGUAGES: Record<string, string> = {
  'visual basic': 'vb',
  'llvm ir': 'llvm',
  markup: 'html',
};

/**
 * Converts what only Notion reads: callouts become alerts, bookmarks URLs, and links to other pages of the export
 * links to their files.
 *
 * @param pages the files of the pages, by their ids.
 * @param tableOf returns the database in a CSV file as a table.
 */
export function notionMarkdown(
  body: string,
  pages: ReadonlyMap<string, string>,
  linkTo: LinkTo,
  tableOf: (path: string) => string | undefined,
): string {
  const known = body.replace(
    FENCE,
    (_, fence: string, language: string) => fence + (LANGUAGES[language] ?? 'text'),
  );
  const adapted = aroundCode(known, (part) =>
    part
      .replace(CALLOUT, (_, indent: string, words: string) => alert(indent, words))
      .replace(BOOKMARK, '$1$2$3')
      .replace(DATABASE, (link, path: string) => tableOf(decodeLeniently(path)) ?? link)
      .replace(CAPTION, '$1 "$2")'),
  );
  return changeReferences(adapted, (reference, use) => {
    const id = PAGE_URL.exec(reference)?.[1] ?? PAGE_FILE.exec(reference)?.[1] ?? '';
    const file = use === 'link' ? pages.get(id) : undefined;
    const link = file === undefined ? undefined : linkTo(file);
    return link ?? (NUMBER_SIGN.test(reference) ? reference.replaceAll('#', '%23') : undefined);
  });
}

function alert(indent: string, words: string): string {
  const lines = words
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n')
    .trim()
    .replace(ICON, '');
  return ['[!NOTE]', ...lines.split('\n')].map((line) => `${indent}> ${line}`.trimEnd()).join('\n');
}
