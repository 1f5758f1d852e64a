import { assetPath } from '../../lib/build-output/assets';
import { giscusWords } from '../../lib/messages/giscus';
import type { Language } from '../../lib/messages/language';
import { discussionAddress, giscusFrame } from '../../lib/pages/giscus';
import type { Post } from '../../lib/posts/post';
import type { Giscus as Settings } from '../../lib/settings/site-settings';
import { permalink, postPath } from '../../lib/urls';

interface GiscusProps {
  post: Post;
  settings: Settings;
  language: Language;
}

/** Comments with giscus: a link that works without scripts, and a button that loads its frame. */
export function Giscus({ post, settings, language }: GiscusProps) {
  const words = giscusWords[language];
  const path = postPath(post.slug);
  const description = post.description ?? post.title;
  const frame = { path, permalink: permalink(path), description };
  return (
    <section className="giscus" aria-labelledby="giscus">
      <h2 id="giscus">{words.title}</h2>
      <p className="ways">
        <button
          type="button"
          hidden
          data-giscus={giscusFrame(settings, language, frame)}
          data-title={words.title}
        >
          {words.show}
        </button>
        <a href={discussionAddress(settings, path)}>{words.elsewhere}</a>
      </p>
      <p className="why">{words.why}</p>
      <script type="module" src={assetPath('giscus.js')} />
    </section>
  );
}
