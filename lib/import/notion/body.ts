import { outsideCode } from '../markdown/outside-code';
import type { LinkTo } from '../source-blog';
import { changeReferences } from '../write/references';

/** A callout, whose first line begins with its icon. */
const CALLOUT = /^<aside>\n([\s\S]*?)\n?<\/aside>[ \t]*$/gm;
const PAGE_URL = /^https:\/\/(?:www\.)?notion\.so\/(?:[^?#]*[-/])?([\da-f]{32})(?=[?#]|$)/;

/**
 * Converts the callouts of a page to alerts, and links to other pages of the export, written as
 * URLs of Notion, to links to their files.
 *
 * @param pages the files of the pages, by their ids.
 */
export function notionMarkdown(
  body: string,
  pages: ReadonlyMap<string, string>,
  linkTo: LinkTo,
): string {
  const withAlerts = outsideCode(body, (part) =>
    part.replace(CALLOUT, (_, words: string) =>
      ['[!NOTE]', ...words.trim().split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n'),
    ),
  );
  return changeReferences(withAlerts, (reference, use) => {
    const file = use === 'link' ? pages.get(PAGE_URL.exec(reference)?.[1] ?? '') : undefined;
    return file === undefined ? undefined : linkTo(file);
  });
}
