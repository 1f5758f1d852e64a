import { homeVersions } from '../../lib/feeds/alternates';
import { interfaceLanguage } from '../../lib/interface-language';
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

/**
 * The content of page `number` of the list of the posts in a language.
 *
 * @param tag BCP 47.
 * @param number from 1.
 */
export async function languageListOf(tag: string, number: number) {
  const language = interfaceLanguage(tag);
  const all = (await allPosts()).posts;
  const posts = postsIn(all, tag);
  const page = pageOfPosts(posts, number, site.postsPerPage);
  return {
    tag,
    language,
    number,
    count: posts.length,
    last: page.last,
    list: await postListOf(page.posts, language, page.pinned),
    versions: homeVersions(all),
  };
}

/** A page of the list of the posts in a language; the first one also links to the lists of other languages. */
export function LanguageList(props: Awaited<ReturnType<typeof languageListOf>>) {
  const { tag, language, number, count, last, list, versions } = props;
  const words = pages[language];
  const path = languagePath(tag);
  const title = words.inLanguage(nameIn(language, tag));
  return (
    <>
      <Head
        title={number === 1 ? title : `${title} ${words.pageOf(number, last)}`}
        description={title}
        path={languagePath(tag, number)}
        lang={language}
        versions={number === 1 ? versions : []}
        feed={number === 1 ? feedPath(path) : undefined}
      />
      <header className="head">
        <h1>{title}</h1>
        <p className="intro">{words.posts(count)}</p>
        <VersionList versions={versions} path={path} language={language} />
      </header>
      <PostList {...list} />
      <Paging
        number={number}
        last={last}
        pathOf={(each) => languagePath(tag, each)}
        language={language}
      />
    </>
  );
}
