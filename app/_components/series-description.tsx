import { assetPath } from '../../lib/build-output/assets';
import { langWithin } from '../../lib/interface-language';
import type { Rendered } from '../../lib/markdown/rendered';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { CopyScript } from './copy-script';
import { PicturesScript } from './pictures-script';

/** What the author wrote about a series, with the scripts that its content needs. */
export function SeriesDescription({
  description: { lang },
  rendered: { html },
}: {
  description: Post;
  rendered: Rendered;
}) {
  return (
    <>
      <div
        className="prose"
        lang={langWithin(site.language, lang)}
        dir={directionOf(lang)}
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {html.includes('<div class="tabs"') && <script src={assetPath('tabs.js')} />}
      {/data-(?:enlarge|remote)/.test(html) && (
        <PicturesScript html={html} language={site.language} />
      )}
      {html.includes('<figure class="code"') && <CopyScript html={html} language={site.language} />}
      {html.includes('<figure class="embed ') && (
        <script type="module" src={assetPath('embeds.js')} />
      )}
    </>
  );
}
