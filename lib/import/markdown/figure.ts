import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { escapeAttribute } from '../../html';
import { htmlToMarkdown } from '../html/to-markdown';
import { imageMarkdown, linkDestination, plainLinkText } from './links';

const toHtml = remark().use(remarkHtml, { sanitize: false });

/**
 * Returns a picture whose Markdown title is the title, the caption and the source of the figure, as plain text. It is
 * HTML where there is a link in them.
 */
export function figure(named: Record<string, string | undefined>): string | undefined {
  const { src, alt = '', title = '', caption = '', attr = '', attrlink, link } = named;
  if (!src) return undefined;
  const by = attrlink ? `[${plainLinkText(attr || attrlink)}](${linkDestination(attrlink)})` : attr;
  const words = [title, caption, by].filter((each) => each !== '').join(' ');
  if (hasLink(words)) {
    const img = `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}">`;
    const shown = link ? `<a href="${escapeAttribute(link)}">${img}</a>` : img;
    const html = `<figure>${shown}<figcaption>${inlineHtml(words)}</figcaption></figure>`;
    return `\n\n${htmlToMarkdown(html, () => {}).trim()}\n\n`;
  }
  const picture = imageMarkdown(alt, src, plainText(words));
  return `\n\n${link ? `[${picture}](${linkDestination(link)})` : picture}\n\n`;
}

/** Returns whether there is a link in a text of Markdown. */
export function hasLink(markdown: string): boolean {
  return /\]\(|<a\s/i.test(markdown);
}

/** Converts Markdown to HTML, a paragraph without its element. */
export function inlineHtml(markdown: string): string {
  const html = `${toHtml.processSync(markdown)}`.trim();
  return html.replace(/^<p>((?:(?!<p>)[\s\S])*)<\/p>$/, '$1');
}

/** Removes HTML tags and the characters of emphasis, links and code. */
export function plainText(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}
