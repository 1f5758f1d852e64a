import { homeVersions } from '../../lib/feeds/alternates';
import { nameIn } from '../../lib/language-name';
import { pages } from '../../lib/messages/pages';
import { allPosts } from '../../lib/posts/all-posts';
import { pageOfPosts } from '../../lib/posts/views/paging';
import { postsIn } from '../../lib/posts/views/translations';
import { site } from '../../lib/site';
import { feedPath, languagePath } from '../../lib/urls';
import { Head } from './head';
import { Paging } from './paging';
import { PostList, postListOf } from './post-list';
import { VersionList } from './version-list';

/** The content of page `number` (from 1) of the list of the posts in a language. */
export async function languageListOf(language: string, number: number) {
  const all = (await allPosts()).posts;
  const posts = postsIn(all, language);
  const page = pageOfPosts(posts, number, site.postsPerPage);
  return {
    language,
    number,
    count: posts.length,
    last: page.last,
    list: await postListOf(page.posts, page.pinned),
    versions: homeVersions(all),
  };
}

/** A page of the list of the posts in a language; the first one also links to the lists of other languages. */
export function LanguageList(props: Awaited<ReturnType<typeof languageListOf>>) {
  const { language, number, count, last, list, versions } = props;
  const words = pages[site.language];
  const path = languagePath(language);
  const title = words.inLanguage(nameIn(site.language, language));
  return (
    <>
      <Head
        title={number === 1 ? title : `${title} ${words.pageOf(number, last)}`}
        description={title}
        path={languagePath(language, number)}
        versions={number === 1 ? versions : []}
        feed={feedPath(path)}
      />
      <header className="head">
        <h1>{title}</h1>
        <p className="intro">{words.posts(count)}</p>
        <VersionList versions={versions} path={path} />
      </header>
      <PostList {...list} />
      <Paging number={number} last={last} pathOf={(each) => languagePath(language, each)} />
    </>
  );
}
