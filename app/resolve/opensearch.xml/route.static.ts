import { printOpenSearch } from '../../../lib/feeds/opensearch';
import { site } from '../../../lib/site';

export const dynamic = 'force-static';

/** OpenSearch description, with which browsers search this site from their own search field. */
export async function GET() {
  const headers = { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' };
  return new Response(printOpenSearch(site), { headers });
}
