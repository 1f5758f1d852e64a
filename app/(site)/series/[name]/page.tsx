import { notFound } from 'next/navigation';
import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { descriptionOf, seriesOf } from '../../../../lib/posts/views/series';
import { renderPost } from '../../../../lib/rendering/render-post';
import { site } from '../../../../lib/site';
import { builtName, decodeSegment, feedPath, seriesPath } from '../../../../lib/urls';
import { Head } from '../../../_components/head';
import { PostEntries, postListOf } from '../../../_components/post-list';
import { SeriesDescription } from '../../../_components/series-description';

type Props = PageProps<'/series/[name]'>;

const words = pages[site.language];

export const dynamicParams = false;

export async function generateStaticParams() {
  return seriesOf((await allPosts()).posts).map(({ name }) => ({ name: builtName(name) }));
}

export default async function Page({ params }: Props) {
  const { posts, bySlug, descriptions } = await allPosts();
  const built = decodeSegment((await params).name);
  const series = seriesOf(posts).find(({ name }) => builtName(name) === built) ?? notFound();
  const { name } = series;
  const description = descriptionOf(descriptions, name);
  const rendered = description && (await renderPost(description));
  const parts = series.posts.flatMap(({ slug }) => bySlug.get(slug) ?? []);
  return (
    <>
      <Head
        title={words.seriesNamed(name)}
        description={description?.description ?? (rendered?.excerpt || words.seriesNamed(name))}
        path={seriesPath(name)}
        feed={feedPath(seriesPath(name))}
      />
      <header className="head">
        <h1>{name}</h1>
        <p className="intro">{words.series}</p>
      </header>
      {description && rendered && (
        <SeriesDescription description={description} rendered={rendered} />
      )}
      <section className="year parts" aria-labelledby="parts">
        <h2 id="parts">{words.parts(parts.length)}</h2>
        <PostEntries {...(await postListOf(parts, site.language))} isDated />
      </section>
    </>
  );
}
