import ipaddr from 'ipaddr.js';

/** All public IPv6 lies here (RFC 4291 2.4, IANA); ipaddr.js calls some addresses outside it ordinary, such as ::/96. */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** True for an address of the public internet. Everything with a purpose of its own (private, loopback, link-local, tunnels, documentation, ...) is not. */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST_V6)) return false;
  return address.range() === 'unicast';
};
