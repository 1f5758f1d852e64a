import { toScriptText } from '../lib/feeds/json-ld';
import { webSiteOf } from '../lib/feeds/web-site';
import { metadataOf } from '../lib/metadata';
import { site } from '../lib/site';
import { listingPath } from '../lib/urls';
import { Listing, listingOf } from './_components/listing';
import { FirstPost } from './_preview/first-post';

export const metadata = metadataOf({ description: site.description, path: listingPath(1) });

export default async function Page() {
  const listing = await listingOf(1);
  // In development alone: a build without a post is refused.
  if (listing.count === 0) return <FirstPost />;
  return (
    <>
      <Listing {...listing} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: toScriptText(webSiteOf(site)) }}
      />
    </>
  );
}
