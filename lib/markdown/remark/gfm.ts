import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';

/** Only `~~` strikes: `500~800円、10~20分` is two ranges, and GitHub's own rule would strike between them. */
const OPTIONS = { singleTilde: false };

/** GitHub's extensions, as a plugin: tables, task lists, footnotes, bare links, ~~strikethrough~~. */
export function gfm(this: unknown): void {
  remarkGfm.call(this, OPTIONS);
  remarkCjkFriendlyGfmStrikethrough.call(this, OPTIONS);
}
