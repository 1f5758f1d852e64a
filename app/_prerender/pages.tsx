import type { ReactElement } from 'react';
import { pageFile, responsePageFile } from '../../lib/build-output/page-files';
import { commentsAvailability } from '../../lib/comments/availability';
import { interfaceLanguage } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { languageOfRoute } from '../../lib/pages/post-of-route';
import { allPosts } from '../../lib/posts/all-posts';
import { authorsOf } from '../../lib/posts/views/authors';
import { site } from '../../lib/site';
import { Failure } from '../_components/failure';
import { NotFound } from '../_components/not-found';
import * as day from '../(site)/archive/[year]/[month]/[day]/page';
import * as year from '../(site)/archive/[year]/page';
import * as archive from '../(site)/archive/page';
import * as author from '../(site)/authors/[author]/page';
import * as authors from '../(site)/authors/page';
import * as missing from '../(site)/missing/[year]/page';
import * as home from '../(site)/page';
import * as listing from '../(site)/page/[number]/page';
import * as search from '../(site)/search/page';
import * as series from '../(site)/series/[name]/page';
import * as allSeries from '../(site)/series/page';
import * as tag from '../(site)/tags/[tag]/page';
import * as tags from '../(site)/tags/page';
import * as post from '../[slug]/page';
import * as commentsFrame from '../comments/frame/[language]/page.comments';
import * as language from '../languages/[tag]/page';
import * as languageListing from '../languages/[tag]/page/[number]/page';

/** A page to prerender. */
export interface Page {
  /** Path of its file (lib/build-output/page-files). */
  file: string;
  content: ReactElement;
  /** By default, the language of the site. */
  language?: Language;
  /** Whether the server inserts content into the page when it sends it. */
  isFilledLater?: boolean;
}

/** Every page of the site, from the same modules that Next.js uses in development. */
export async function* allPages(): AsyncGenerator<Page> {
  yield { file: pageFile('/'), content: await home.default() };
  yield { file: pageFile('/archive'), content: await archive.default() };
  yield { file: pageFile('/tags'), content: await tags.default() };
  yield { file: pageFile('/search'), content: await search.default() };
  yield* pagesOf(listing, ({ number }) => pageFile(`/page/${number}`));
  yield* pagesOf(year, ({ year }) => pageFile(`/archive/${year}`));
  yield* pagesOf(day, ({ year, month, day }) => pageFile(`/archive/${year}/${month}/${day}`));
  yield* pagesOf(tag, ({ tag }) => pageFile(`/tags/${tag}`));
  if ((await allPosts()).posts.some((each) => each.series)) {
    yield { file: pageFile('/series'), content: await allSeries.default() };
  }
  yield* pagesOf(series, ({ name }) => pageFile(`/series/${name}`));
  if (authorsOf((await allPosts()).posts).length > 0) {
    yield { file: pageFile('/authors'), content: await authors.default() };
  }
  yield* pagesOf(author, ({ author }) => pageFile(`/authors/${author}`));
  const ofTag = ({ tag }: { tag: string }) => interfaceLanguage(tag);
  yield* pagesOf(language, ({ tag }) => pageFile(`/languages/${tag}`), ofTag);
  yield* pagesOf(
    languageListing,
    ({ tag, number }) => pageFile(`/languages/${tag}/page/${number}`),
    ofTag,
  );
  yield* pagesOf(post, ({ slug }) => pageFile(`/${slug}`), languageOfRoute);
  yield* answers();
}

/** The pages that the server sends in place of another page. */
async function* answers(): AsyncGenerator<Page> {
  yield { file: responsePageFile('/404'), content: <NotFound posts={(await allPosts()).posts} /> };
  yield { file: responsePageFile('/500'), content: <Failure /> };
  yield* pagesOf(missing, ({ year }) => responsePageFile(`/missing/${year}`));
  if (commentsAvailability(site, process.env) === 'on') {
    const frames = pagesOf(
      commentsFrame,
      ({ language }) => responsePageFile(`/comments/${language}`),
      ({ language }) => language,
    );
    for await (const page of frames) yield { ...page, isFilledLater: true };
  }
}

interface Props<Params> {
  params: Promise<Params>;
  searchParams: Promise<Record<string, never>>;
}

/** The exports of a route with parameters that Next.js also uses. */
interface PageModule<Params> {
  generateStaticParams: () => Promise<Params[]>;
  default: (props: Props<Params>) => Promise<ReactElement>;
}

async function* pagesOf<Params>(
  { generateStaticParams, default: Page }: PageModule<Params>,
  fileOf: (params: Params) => string,
  languageOf: (params: Params) => Language | Promise<Language> = () => site.language,
): AsyncGenerator<Page> {
  for (const params of await generateStaticParams()) {
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) };
    const language = await languageOf(params);
    yield { file: fileOf(params), content: await Page(props), language };
  }
}
