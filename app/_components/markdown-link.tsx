import { markdownFiles } from '../../lib/messages/markdown-files';
import { site } from '../../lib/site';

/** The link to the Markdown of a post, and the button that copies it, which a script shows. */
export function MarkdownLink({ path }: { path: string }) {
  return (
    <>
      <a href={path} type="text/markdown">
        Markdown
      </a>{' '}
      {/* The script may show the button before React hydrates it in development. */}
      <button type="button" hidden suppressHydrationWarning>
        {markdownFiles[site.language].copy}
      </button>
    </>
  );
}
