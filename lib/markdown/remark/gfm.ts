import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';

/**
 * Only `~~` marks strikethrough: a single `~` would strike out the text between the ranges `500~800円、10~20分`.
 */
const OPTIONS = { singleTilde: false };

/**
 * A remark plugin for GitHub Flavored Markdown: tables, task lists, footnotes, bare URLs and ~~strikethrough~~.
 */
export function gfm(this: unknown): void {
  remarkGfm.call(this, OPTIONS);
  remarkCjkFriendlyGfmStrikethrough.call(this, OPTIONS);
}
