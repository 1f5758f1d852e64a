import { notFound } from 'next/navigation';
import { printLlmsFull } from '../../../lib/feeds/markdown/llms';
import { listedTexts } from '../../../lib/pages/published-markdown';
import { site } from '../../../lib/site';

export const dynamic = 'force-static';

/** llms-full.txt: the Markdown of all posts. */
export async function GET() {
  if (!site.markdown) notFound();
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(printLlmsFull(site, await listedTexts()), { headers });
}
