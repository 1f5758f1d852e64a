import { notFound } from 'next/navigation';
import { printLlms } from '../../../lib/feeds/markdown/llms';
import { listedTexts } from '../../../lib/pages/published-markdown';
import { site } from '../../../lib/site';

export const dynamic = 'force-static';

/** llms.txt: the site and the Markdown of its posts, for language models. */
export async function GET() {
  if (!site.markdown) notFound();
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(printLlms(site, await listedTexts()), { headers });
}
