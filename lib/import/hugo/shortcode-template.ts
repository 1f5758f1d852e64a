import { htmlToMarkdown } from '../html/to-markdown';
import { hasLink, inlineHtml, plainText } from '../markdown/figure';
import { parseTemplate, TemplateError } from './go-template';
import { renderTemplate } from './render-template';
import type { ShortcodeContext } from './shortcode-context';
import type { ShortcodeTag } from './shortcode-tags';
import { globalObjects, shortcodeObject } from './template-objects';

const BLOCK =
  /<(?:address|article|aside|audio|blockquote|center|details|div|dl|fieldset|figure|form|h[1-6]|hr|iframe|ol|p|picture|pre|section|table|ul|video)\b/i;

/**
 * Renders a shortcode with its template, which is part of the old blog, and converts the result to
 * Markdown.
 *
 * @param inner the text inside the shortcode as Markdown.
 * @returns `undefined` when the template uses something that the import does not know, or prints
 *   nothing.
 */
export function fromTemplate(
  tag: ShortcodeTag,
  inner: string | undefined,
  template: string,
  context: ShortcodeContext,
): string | undefined {
  const markdown: string[] = [];
  const place = (text: string) =>
    // The title of a picture has no links, so they are HTML until it is known where they are.
    tag.bracket === '<' && hasLink(text) && !/\n\s*\n|^\s*!/.test(text.trim())
      ? inlineHtml(text)
      : `\uE010${markdown.push(text) - 1}\uE011`;
  let html: string;
  try {
    const root = shortcodeObject({ ...tag, inner }, context);
    html = renderTemplate(
      parseTemplate(template.replace(/<!--[\s\S]*?-->/g, '')),
      root,
      globalObjects(context),
      place,
    ).trim();
  } catch (error) {
    if (error instanceof TemplateError || error instanceof RangeError) return undefined;
    throw error;
  }
  if (html === '') return undefined;
  if (tag.bracket === '%') return restored(html, markdown);
  if (!/<[a-z!]/i.test(html)) return restored(unescaped(html), markdown);
  const made = htmlToMarkdown(html, context.onLost).trim();
  if (made === '') return undefined;
  return BLOCK.test(html) ? `\n\n${restored(made, markdown)}\n\n` : restored(made, markdown);
}

/** Puts Markdown back at its places. Later lines get the quotation marks and spaces of the first. */
function restored(text: string, markdown: readonly string[]): string {
  return text
    .replace(/"[^"\n]*\uE010\d+\uE011[^"\n]*"/g, (title) =>
      title.replace(/\uE010(\d+)\uE011/g, (_, index: string) =>
        plainText(markdown[Number(index)] ?? '')
          .replace(/\s+/g, ' ')
          .replaceAll('"', '\\"'),
      ),
    )
    .replace(/(^[ \t>]*|)\uE010(\d+)\uE011/gm, (_, before: string, index: string) => {
      const words = (markdown[Number(index)] ?? '').trim();
      return (
        before +
        words.replace(/\n(\n?)/g, (_, empty: string) =>
          empty ? `\n${before.trimEnd()}\n${before}` : `\n${before}`,
        )
      );
    });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
