import { addBookmarkUrl } from '../hatena/hatena-urls';
import type { ShareService, Site } from '../settings/site-settings';

/**
 * Returns the URL of the form of a service with which a reader shares a post. The forms of Bluesky and Mastodon
 * have one field for all text.
 */
export function shareUrl(
  to: Exclude<Site['share'][number], 'copy'>,
  { title, url }: { title: string; url: string },
): string {
  const text = encodeURIComponent(`${title}\n${url}`);
  if (typeof to === 'object') return `https://${to.mastodon}/share?text=${text}`;
  const forms: Record<Exclude<ShareService, 'copy'>, string> = {
    // https://docs.x.com/x-for-websites/web-intents
    x: `https://x.com/intent/post?text=${encodeURIComponent(title)}&url=${encodeURIComponent(url)}`,
    // https://docs.bsky.app/docs/advanced-guides/intent-links
    bluesky: `https://bsky.app/intent/compose?text=${text}`,
    hatena: addBookmarkUrl(url),
    // https://developers.line.biz/en/docs/line-social-plugins/
    line: `https://social-plugins.line.me/lineit/share?url=${encodeURIComponent(url)}`,
  };
  return forms[to];
}
