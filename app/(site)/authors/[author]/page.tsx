import { notFound } from 'next/navigation';
import { toScriptText } from '../../../../lib/feeds/json-ld';
import { profilePageOf } from '../../../../lib/feeds/person';
import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { authorsOf } from '../../../../lib/posts/views/authors';
import { site } from '../../../../lib/site';
import { authorPath, decodeSegment, feedPath } from '../../../../lib/urls';
import { Head } from '../../../_components/head';
import { PostList, postListOf } from '../../../_components/post-list';
import { Portrait } from '../../../_components/profile';
import { SocialLinks } from '../../../_components/social-links';

type Props = PageProps<'/authors/[author]'>;

const words = pages[site.language];

export const dynamicParams = false;

export async function generateStaticParams() {
  return authorsOf((await allPosts()).posts).map(({ key }) => ({ author: key }));
}

export default async function Page({ params }: Props) {
  const { posts: all, bySlug } = await allPosts();
  const wanted = decodeSegment((await params).author);
  const author = authorsOf(all).find(({ key }) => key === wanted) ?? notFound();
  const { key, name, url, picture, bio, social } = author;
  const posts = author.posts.flatMap(({ slug }) => bySlug.get(slug) ?? []);
  return (
    <>
      <Head
        title={words.postsBy(name)}
        description={bio ?? words.postsBy(name)}
        path={authorPath(key)}
        feed={feedPath(authorPath(key))}
      />
      <header className="head">
        <h1>{name}</h1>
        <p className="intro">{words.posts(posts.length)}</p>
      </header>
      {(picture || bio || url || social.length > 0) && (
        <div className="profile">
          {picture && <Portrait picture={picture} />}
          <div>
            {bio && <p className="bio">{bio}</p>}
            {url && (
              <p className="bio">
                <a href={url} rel="me">
                  {url.replace(/^https?:\/\/|\/$/g, '')}
                </a>
              </p>
            )}
            {social.length > 0 && (
              <div className="bio">
                <SocialLinks accounts={social} label={name} />
              </div>
            )}
          </div>
        </div>
      )}
      <PostList {...(await postListOf(posts, site.language))} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: toScriptText(profilePageOf(author)) }}
      />
    </>
  );
}
