import { metadataOf } from '../lib/metadata';
import { site } from '../lib/site';
import { listingPath } from '../lib/urls';
import { Listing } from './_components/listing';

export const metadata = metadataOf({ description: site.description, path: listingPath(1) });

export default function Page() {
  return <Listing number={1} />;
}
