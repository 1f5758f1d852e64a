import type { ReactElement } from 'react';
import type { PrintedPage } from '../../lib/build/printed-pages';
import type { metadataOf } from '../../lib/metadata';
import { builtPath } from '../../lib/sample-pages';
import * as post from '../[slug]/page';
import * as day from '../archive/[year]/[month]/[day]/page';
import * as year from '../archive/[year]/page';
import * as listing from '../page/[number]/page';
import * as tag from '../tags/[tag]/page';
import { printPage } from './print-page';

/** The routes of many pages, made here as Next.js makes them; the others it makes itself. */
export async function* printedPages(): AsyncGenerator<PrintedPage> {
  yield* pagesOf('/[slug]', post);
  yield* pagesOf('/page/[number]', listing);
  yield* pagesOf('/archive/[year]', year);
  yield* pagesOf('/archive/[year]/[month]/[day]', day);
  yield* pagesOf('/tags/[tag]', tag);
}

/** What the module of a page exports for Next.js. */
interface PageModule<Params> {
  generateStaticParams: () => Promise<Params[]>;
  generateMetadata: (props: Props<Params>) => Promise<ReturnType<typeof metadataOf>>;
  default: (props: Props<Params>) => Promise<ReactElement>;
}

interface Props<Params> {
  params: Promise<Params>;
  searchParams: Promise<Record<string, never>>;
}

async function* pagesOf<Params extends Record<string, string>>(
  route: string,
  { generateStaticParams, generateMetadata, default: Page }: PageModule<Params>,
): AsyncGenerator<PrintedPage> {
  for (const params of await generateStaticParams()) {
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) };
    const parts = printPage(await generateMetadata(props), await Page(props));
    yield { route, path: builtPath(route, params), ...parts };
  }
}
