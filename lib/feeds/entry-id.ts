import { createHash } from 'node:crypto';
import type { PostFacts } from '../posts/post';

/** The namespace of the UUIDs of Tsuzuri; a random UUID that must never change. */
const NAMESPACE = 'b831629c-e664-47ec-a427-15a5e43d0d75';

/**
 * The permanent id of a post in every feed: a name-based UUID (RFC 9562 §5.5) of the day and the slug of its
 * first publication. It does not depend on the host or the base path, because an id must stay the same when a
 * blog moves (RFC 4287 §4.2.6), or readers get the last posts again. A permalink and a `tag:` URI both
 * contain the host.
 */
export function entryId({ firstPublishedAs, publishedOn, slug }: PostFacts): string {
  return uuidOf(firstPublishedAs ?? `${publishedOn}/${slug}`);
}

/** The name-based UUID, as a URN, of a permanent name. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
