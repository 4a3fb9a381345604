import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Where outbound requests may go. Production has one; tests open a door to a server of their own. */
export type Door = { admits: (address: string) => boolean; port: string; resolve: Resolver; ca?: string };

export const publicWeb: Door = { admits: isPublicAddress, port: '', resolve: lookup };

/** Thrown when an address must not be dialled. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** Thrown when there was no answer, or none that is of use. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** A socket's resolver that checks every address it is about to hand out, so what was checked is what is dialled (no rebinding). */
export const guardedLookup =
  (door: Door): LookupFunction =>
  (hostname, options, callback) =>
    door.resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const refused = addresses.find(({ address }) => !door.admits(address));
      const [first] = addresses;
      if (refused || !first)
        return callback(new AddressRefused(`${hostname} leads to an address that is not public`), '', 0);
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });

/** The url, if its form allows dialling it: https, the door's port, no credentials, and no literal address the door refuses. */
export const admissibleUrl = (text: string, door: Door): URL => {
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new AddressRefused('only https addresses are fetched');
  if (url.port !== door.port) throw new AddressRefused('only port 443 is fetched');
  if (url.username || url.password) throw new AddressRefused('an address with credentials is not fetched');
  // node dials a literal address without asking the resolver
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !door.admits(host)) throw new AddressRefused(`${host} is not a public address`);
  return url;
};
