import { notFound } from 'next/navigation';
import { manualPage } from '../../../../../lib/preview/manual';
import { site } from '../../../../../lib/site';
import { HeadWithoutUrl } from '../../../../_components/head';
import { TableOfContents } from '../../../../_components/table-of-contents';

type Props = { params: Promise<{ page?: string[] }> };

/** A page of the manual, in the language of the site. */
export default async function Page({ params }: Props) {
  const { page = ['start'] } = await params;
  const { title, rendered } = (await manualPage(page.join('/'), site.language)) ?? notFound();
  return (
    <article>
      <HeadWithoutUrl title={title} />
      <header className="head">
        <h1 className="phrased">{title}</h1>
      </header>
      <TableOfContents language={site.language} headings={rendered.headings} />
      <div className="prose" dangerouslySetInnerHTML={{ __html: rendered.html }} />
    </article>
  );
}
