import type { ReactNode } from 'react';
import { assetPath } from '../../lib/build-output/assets';
import { formatDay } from '../../lib/dates';
import { postVersions } from '../../lib/feeds/alternates';
import { blogPostingOf, toScriptText } from '../../lib/feeds/json-ld';
import { interfaceLanguage, langWithin } from '../../lib/interface-language';
import { pages } from '../../lib/messages/pages';
import type { ArticleFacts } from '../../lib/pages/article-facts';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { postPath } from '../../lib/urls';
import { ArticleHead } from './article-head';
import { Bookmarks } from './bookmarks';
import { ByLine } from './by-line';
import { Comments } from './comments';
import { CopyScript } from './copy-script';
import { fillSlot } from './fill-slot';
import { Giscus } from './giscus';
import { MarkdownLink } from './markdown-link';
import { Phrased } from './phrased';
import { PicturesScript } from './pictures-script';
import { PostMeta } from './post-meta';
import { Profile } from './profile';
import { RelatedPosts } from './related-posts';
import { SeriesList } from './series-list';
import { ShareLinks } from './share-links';
import { slots } from './slots';
import { TableOfContents } from './table-of-contents';
import { Times } from './times';
import { VersionList } from './version-list';

interface ArticleProps extends ArticleFacts {
  /** Replaces the rendered HTML; the live preview passes a component that updates it. */
  prose?: ReactNode;
}

/** A whole post or standalone page. */
export function Article({
  post,
  rendered,
  picture,
  markdown,
  posts,
  versions,
  prose,
  ...related
}: ArticleProps) {
  const language = interfaceLanguage(post.lang);
  const words = pages[language];
  const shared = { ...post, image: picture?.url };
  const lang = langWithin(language, post.lang);
  const dir = directionOf(lang);
  const versionList = (
    <VersionList
      versions={postVersions(versions)}
      path={postPath(post.slug)}
      language={language}
      lang={lang && language}
      dir={dir && 'ltr'}
    />
  );
  const article = (
    <article lang={lang} dir={dir}>
      {/* Reader modes (Mozilla’s Readability) drop elements with a class such as header, sidebar or
         related. In a short post they drop only an aside, so the date and tags are in one. */}
      <header className="head header">
        {post.draft && <p className="draft">{words.draft}</p>}
        {post.scheduled && <p className="draft">{words.scheduled}</p>}
        <h1 className="phrased">
          <Phrased text={post.title} />
        </h1>
        {post.kind === 'post' && (
          <aside>
            <ul className="marks" lang={lang && language} dir={dir && 'ltr'}>
              <li>
                <time dateTime={post.publishedOn}>{formatDay(post.publishedOn, language)}</time>
              </li>
              <ByLine post={post} language={language} />
              <PostMeta minutes={rendered.minutes} tags={post.tags} language={language} />
            </ul>
            {versionList}
          </aside>
        )}
        {post.kind === 'page' && versions.length > 1 && <aside>{versionList}</aside>}
      </header>
      {related.series && <SeriesList series={related.series} lang={lang} language={language} />}
      {/* Not if the post says itself where it wants the table of contents. */}
      {!rendered.html.includes('<details class="toc"') && (
        <TableOfContents headings={rendered.headings} language={language} />
      )}
      {prose ?? <div className="prose" dangerouslySetInnerHTML={{ __html: rendered.html }} />}
      {rendered.html.includes('<div class="tabs"') && <script src={assetPath('tabs.js')} />}
      <footer className="end">
        <Times post={post} language={language} />{' '}
        {markdown && <MarkdownLink path={markdown} language={language} />}{' '}
        <span className="seal" aria-hidden="true">
          {site.seal}
        </span>
      </footer>
    </article>
  );
  return (
    <>
      <ArticleHead
        post={post}
        rendered={rendered}
        picture={picture}
        markdown={markdown}
        versions={versions}
      />
      {post.kind === 'post'
        ? fillSlot('post', slots.post, { post, children: article })
        : fillSlot(`pages.${post.slug}`, slots.pages?.[post.slug], {
            post,
            posts,
            children: article,
          })}
      {/data-(?:enlarge|remote)/.test(rendered.html) && (
        <PicturesScript html={rendered.html} language={language} />
      )}
      {(markdown || rendered.html.includes('<figure class="code"')) && (
        <CopyScript html={rendered.html} language={language} />
      )}
      {post.kind === 'post' && <Profile post={post} language={language} />}
      {post.kind === 'post' && <ShareLinks post={post} language={language} />}
      {post.kind === 'post' && site.hatena && <Bookmarks post={post} language={language} />}
      {post.kind === 'post' && site.giscus && !site.comments && (
        <Giscus post={post} settings={site.giscus} language={language} />
      )}
      {rendered.html.includes('<figure class="embed ') && (
        <script type="module" src={assetPath('embeds.js')} />
      )}
      {post.kind === 'post' && <RelatedPosts {...related} language={language} />}
      {post.kind === 'post' && <Comments post={post} language={language} />}
      {post.kind === 'post' && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{
            __html: toScriptText(blogPostingOf(site, shared, rendered, versions)),
          }}
        />
      )}
    </>
  );
}
