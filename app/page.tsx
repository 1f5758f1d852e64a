import { toScriptText } from '../lib/feeds/json-ld';
import { webSiteOf } from '../lib/feeds/web-site';
import { metadataOf } from '../lib/metadata';
import { site } from '../lib/site';
import { listingPath } from '../lib/urls';
import { Listing, listingOf } from './_components/listing';

export const metadata = metadataOf({ description: site.description, path: listingPath(1) });

export default async function Page() {
  return (
    <>
      <Listing {...(await listingOf(1))} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: toScriptText(webSiteOf(site)) }}
      />
    </>
  );
}
