import { langWithin } from '../../lib/interface-language';
import { aroundPosts } from '../../lib/messages/around-posts';
import type { Language } from '../../lib/messages/language';
import { site } from '../../lib/site';
import { sitePath } from '../../lib/urls';

/** Who wrote a post: picture, name and bio; nothing when the settings have neither a picture nor a bio. */
export function Profile({ language }: { language: Language }) {
  if (!site.author?.picture && !site.author?.bio) return null;
  const { name, url, picture, bio } = site.author;
  return (
    <aside className="profile related" aria-label={aroundPosts[language].author}>
      {/* biome-ignore lint/performance/noImgElement: next/image makes its variants on a server. */}
      {picture && <img src={sitePath(picture)} alt="" width={64} height={64} loading="lazy" />}
      <div lang={langWithin(language)}>
        <p>
          {url ? (
            <a href={url} rel="author">
              {name}
            </a>
          ) : (
            name
          )}
        </p>
        {bio && <p className="bio">{bio}</p>}
      </div>
    </aside>
  );
}
