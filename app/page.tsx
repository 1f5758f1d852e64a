import { toScriptText } from '../lib/feeds/json-ld';
import { webSiteOf } from '../lib/feeds/web-site';
import { site } from '../lib/site';
import { listingPath } from '../lib/urls';
import { Head } from './_components/head';
import { Listing, listingOf } from './_components/listing';
import { FirstPost } from './_preview/first-post';

export default async function Page() {
  const listing = await listingOf(1);
  return (
    <>
      <Head description={site.description} path={listingPath(1)} />
      {/* Only in development can the blog be empty: a build without posts fails. */}
      {listing.count === 0 ? <FirstPost /> : <Listing {...listing} />}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: toScriptText(webSiteOf(site)) }}
      />
    </>
  );
}
