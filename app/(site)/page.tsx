import { toScriptText } from '../../lib/feeds/json-ld';
import { webSiteOf } from '../../lib/feeds/web-site';
import { site } from '../../lib/site';
import { listingPath } from '../../lib/urls';
import { fillSlot } from '../_components/fill-slot';
import { Head } from '../_components/head';
import { Listing, listingOf } from '../_components/listing';
import { slots } from '../_components/slots';
import { FirstPost } from '../_preview/first-post';

export default async function Page() {
  const listing = await listingOf(1);
  return (
    <>
      <Head description={site.description} path={listingPath(1)} versions={listing.versions} />
      {/* Only in development can the blog be empty: a build without posts fails. */}
      {listing.posts.length === 0 ? (
        <FirstPost />
      ) : (
        fillSlot('home', slots.home, { posts: listing.posts, children: <Listing {...listing} /> })
      )}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: toScriptText(webSiteOf(site)) }}
      />
    </>
  );
}
