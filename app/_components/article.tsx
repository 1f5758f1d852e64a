import type { ReactNode } from 'react';
import { assetPath } from '../../lib/build-output/assets';
import { formatDay } from '../../lib/dates';
import { blogPostingOf, toScriptText } from '../../lib/feeds/json-ld';
import { pages } from '../../lib/messages/pages';
import type { ArticleFacts } from '../../lib/pages/article-facts';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { Around } from './around';
import { ArticleHead } from './article-head';
import { Bookmarks } from './bookmarks';
import { Comments } from './comments';
import { CopyScript } from './copy-script';
import { Giscus } from './giscus';
import { Marks } from './marks';
import { Phrased } from './phrased';
import { PicturesScript } from './pictures-script';
import { TableOfContents } from './table-of-contents';
import { Times } from './times';

interface ArticleProps extends ArticleFacts {
  /** The text, where it is more than its HTML. */
  prose?: ReactNode;
}

/** A post or a standalone page, whole. */
export function Article({ post, rendered, picture, prose, ...around }: ArticleProps) {
  const words = pages[site.language];
  const shared = { ...post, image: picture?.url };
  const lang = post.lang !== site.language ? post.lang : undefined;
  const dir = directionOf(lang);
  return (
    <>
      <ArticleHead post={post} rendered={rendered} picture={picture} />
      <article lang={lang} dir={dir}>
        {/* Reader modes (Mozilla’s Readability) leave out what is called header, sidebar or related; of a
        short post only an aside. */}
        <header className="head header">
          {post.draft && <p className="draft">{words.draft}</p>}
          {post.scheduled && <p className="draft">{words.scheduled}</p>}
          <h1 className="phrased">
            <Phrased text={post.title} />
          </h1>
          {post.kind === 'post' && (
            <aside>
              <ul className="marks" lang={lang && site.language} dir={dir && 'ltr'}>
                <li>
                  <time dateTime={post.publishedOn}>
                    {formatDay(post.publishedOn, site.language)}
                  </time>
                </li>
                <Marks minutes={rendered.minutes} tags={post.tags} />
              </ul>
            </aside>
          )}
        </header>
        <TableOfContents headings={rendered.headings} />
        {prose ?? <div className="prose" dangerouslySetInnerHTML={{ __html: rendered.html }} />}
        <footer className="end">
          <Times post={post} />{' '}
          <span className="seal" aria-hidden="true">
            {site.seal}
          </span>
        </footer>
      </article>
      {/data-(?:enlarge|remote)/.test(rendered.html) && <PicturesScript html={rendered.html} />}
      {rendered.html.includes('<figure class="code"') && <CopyScript html={rendered.html} />}
      {post.kind === 'post' && site.hatena && <Bookmarks post={post} />}
      {post.kind === 'post' && site.giscus && !site.comments && (
        <Giscus post={post} settings={site.giscus} />
      )}
      {rendered.html.includes('<figure class="embed ') && (
        <script type="module" src={assetPath('embeds.js')} />
      )}
      {post.kind === 'post' && <Around {...around} />}
      {post.kind === 'post' && <Comments post={post} />}
      {post.kind === 'post' && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: toScriptText(blogPostingOf(site, shared, rendered)) }}
        />
      )}
    </>
  );
}
