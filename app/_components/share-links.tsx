import { assetPath } from '../../lib/build-output/assets';
import { aroundPosts } from '../../lib/messages/around-posts';
import type { Language } from '../../lib/messages/language';
import { shareUrl } from '../../lib/pages/share-url';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { permalink, postPath } from '../../lib/urls';

/** Links with which readers share a post; nothing when the setting `share` is empty. */
export function ShareLinks({ post, language }: { post: Post; language: Language }) {
  if (site.share.length === 0) return null;
  const words = aroundPosts[language];
  const names = { x: 'X', bluesky: 'Bluesky', hatena: words.hatena, line: 'LINE' };
  const url = permalink(postPath(post.slug));
  return (
    <section className="share related" aria-label={words.share}>
      <p>{words.share}</p>
      <ul>
        {site.share.map((to) =>
          to === 'copy' ? (
            <li key={to}>
              <button
                type="button"
                hidden
                data-copy-link={url}
                data-copied={words.copied}
                data-failed={words.failed}
                suppressHydrationWarning
              >
                {words.copyLink}
              </button>
              <script type="module" src={assetPath('copy-link.js')} />
            </li>
          ) : (
            <li key={JSON.stringify(to)}>
              <a href={shareUrl(to, { title: post.title, url })}>
                {typeof to === 'object' ? 'Mastodon' : names[to]}
              </a>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
