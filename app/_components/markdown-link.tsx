import type { Language } from '../../lib/messages/language';
import { markdownFiles } from '../../lib/messages/markdown-files';

/** The link to the Markdown of a post, and the button that copies it, which a script shows. */
export function MarkdownLink({ path, language }: { path: string; language: Language }) {
  return (
    <>
      <a href={path} type="text/markdown">
        Markdown
      </a>{' '}
      {/* The script may show the button before React hydrates it in development. */}
      <button type="button" hidden suppressHydrationWarning>
        {markdownFiles[language].copy}
      </button>
    </>
  );
}
