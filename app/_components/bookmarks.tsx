import { assetPath } from '../../lib/build-output/assets';
import { addBookmarkUrl, entryUrl } from '../../lib/hatena/hatena-urls';
import { hatenaWords } from '../../lib/messages/hatena';
import type { Language } from '../../lib/messages/language';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { builtName, encodeSegment, permalink, postPath, sitePath } from '../../lib/urls';

/**
 * Hatena Bookmark and Star below a post: links that work without scripts, and the scripts that load the rest.
 */
export function Bookmarks({ post, language }: { post: Post; language: Language }) {
  const words = hatenaWords[language];
  const url = permalink(postPath(post.slug));
  const name = encodeSegment(builtName(post.slug));
  return (
    <section className="bookmarks" aria-label={words.title}>
      <div className="ways">
        <p>
          <a href={addBookmarkUrl(url)}>{words.add}</a>
        </p>
        <p>
          <a href={entryUrl(url)}>{words.entry}</a>
        </p>
        {site.hatena?.stars && (
          <p>
            <button
              type="button"
              hidden
              data-stars={sitePath(`/api/stars/${name}`)}
              data-none={words.noStars}
            >
              {words.showStars}
            </button>
          </p>
        )}
      </div>
      {/* lib/site-build/export-files removes scripts with data-server, because exported files have no
         server. */}
      <script
        type="module"
        src={assetPath('bookmarks.js')}
        data-server={sitePath(`/api/bookmarks/${name}`)}
      />
      <div />
      {site.hatena?.stars && <script type="module" src={assetPath('stars.js')} data-server="" />}
    </section>
  );
}
