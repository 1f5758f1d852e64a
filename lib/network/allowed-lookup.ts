import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** The error for a host name that has no allowed IP address. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
}

/**
 * Returns a `lookup` for Node.js that resolves a host name to its allowed addresses only. It passes a
 * {@link PrivateAddressError} to the callback when there is none.
 *
 * @param isAllowed returns whether to connect to an IP address.
 */
export function lookupAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return callback(new PrivateAddressError(hostname), '');
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
