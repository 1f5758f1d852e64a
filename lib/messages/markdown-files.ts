import type { Language } from './language';

/** Texts about the Markdown of posts, which the site publishes beside their pages. */
interface MarkdownFileWords {
  /** Headings of llms.txt. */
  posts: string;
  pages: string;
  /** The button that copies the Markdown. */
  copy: string;
}

export const markdownFiles: Record<Language, MarkdownFileWords> = {
  ja: { posts: '記事', pages: 'ページ', copy: 'Markdownをコピー' },
  en: { posts: 'Posts', pages: 'Pages', copy: 'Copy as Markdown' },
};
