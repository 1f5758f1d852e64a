import { groupFeedResponse } from '../../../../lib/feeds/group-feed';
import { interfaceLanguage } from '../../../../lib/interface-language';
import { nameIn } from '../../../../lib/language-name';
import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { listedLanguages, postsIn } from '../../../../lib/posts/views/translations';
import { languagePath } from '../../../../lib/urls';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return listedLanguages((await allPosts()).posts).map((tag) => ({ tag }));
}

/** The latest posts in a language as Atom 1.0. */
export async function GET(_request: unknown, { params }: { params: Promise<{ tag: string }> }) {
  const { tag } = await params;
  const language = interfaceLanguage(tag);
  const title = pages[language].inLanguage(nameIn(language, tag));
  const posts = postsIn((await allPosts()).posts, tag);
  return groupFeedResponse(posts, { title, path: languagePath(tag), language: tag });
}
