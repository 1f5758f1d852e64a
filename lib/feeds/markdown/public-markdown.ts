import type { SourceSpan } from '../../markdown/rendered';
import { changeUrls } from '../absolute-urls';
import type { PublishedUrl } from './published-urls';

/**
 * The Markdown of a post as the site publishes it. URLs are absolute. What readers of the page do not see is
 * removed: the text of HTML comments and processing instructions, and definitions that nothing refers to. An empty
 * comment replaces each, because removing it could join two lists or paragraphs.
 *
 * @param body the Markdown as its author wrote it.
 * @param spans of the rendered post.
 */
export function publicMarkdown(
  body: string,
  spans: readonly SourceSpan[],
  publishedUrl: PublishedUrl,
): string {
  let text = '';
  let end = 0;
  for (const span of spans) {
    // A link in the description of an image, for example.
    if (span.start < end) continue;
    const source = body.slice(span.start, span.end);
    text += body.slice(end, span.start) + published(span, source, publishedUrl);
    end = span.end;
  }
  return text + body.slice(end);
}

function published(span: SourceSpan, source: string, publishedUrl: PublishedUrl): string {
  switch (span.kind) {
    case 'hidden':
      return '<!---->';
    case 'html':
      return changeUrls(withoutComments(source), publishedUrl);
    case 'url': {
      const url = publishedUrl(span.url, span.use);
      return url === span.url ? source : escapeDestination(url);
    }
  }
}

// HTML Standard 13.2.5.42 ff.: `--!>` also ends a comment, and one without an end reaches to the end of its text.
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g;
/** A browser takes both for comments that end at the first `>`. Markdown reads them to `?>` and `]]>`. */
const PROCESSING_INSTRUCTION = /<\?[^>]*?(\??(?:>|$))/g;
const CDATA = /<!\[CDATA\[[^>]*?((?:\]\])?(?:>|$))/g;

function withoutComments(html: string): string {
  return html
    .replace(COMMENT, '<!---->')
    .replace(PROCESSING_INSTRUCTION, '<?$1')
    .replace(CDATA, '<![CDATA[$1');
}

/** Escapes what would end a link destination (CommonMark 0.31.2 §6.3) or a table cell. */
function escapeDestination(url: string): string {
  return url
    .replace(/[()]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('|', '%7C');
}
