import * as authorFeed from '../(site)/authors/[author]/atom.xml/route.static';
import * as seriesFeed from '../(site)/series/[name]/atom.xml/route.static';
import * as tagFeed from '../(site)/tags/[tag]/atom.xml/route.static';
import * as languageFeed from '../languages/[tag]/atom.xml/route.static';

interface FeedModule<Params> {
  generateStaticParams: () => Promise<Params[]>;
  GET: (request: undefined, context: { params: Promise<Params> }) => Promise<Response>;
}

/** The Atom feed of every tag, series, author and language, with the path of its file in the folder of pages. */
export async function* groupFeeds(): AsyncGenerator<{ file: string; response: Response }> {
  yield* feedsOf(tagFeed, ({ tag }) => `tags/${tag}/atom.xml`);
  yield* feedsOf(seriesFeed, ({ name }) => `series/${name}/atom.xml`);
  yield* feedsOf(authorFeed, ({ author }) => `authors/${author}/atom.xml`);
  yield* feedsOf(languageFeed, ({ tag }) => `languages/${tag}/atom.xml`);
}

async function* feedsOf<Params>(
  { generateStaticParams, GET }: FeedModule<Params>,
  fileOf: (params: Params) => string,
) {
  for (const params of await generateStaticParams()) {
    const response = await GET(undefined, { params: Promise.resolve(params) });
    yield { file: fileOf(params), response };
  }
}
