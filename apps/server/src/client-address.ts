/**
 * Where a request comes from, for the limit on guessing passwords. Each trusted proxy added the address it saw
 * at the end of X-Forwarded-For; what stands before those is the caller's own claim and is believed by nobody.
 *
 * @param proxies how many proxies stand before the server
 * @example clientAddress('10.0.0.1', '1.1.1.1, 2.2.2.2', 1) // '2.2.2.2'
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string | undefined {
  if (proxies === 0) return remote
  const seen = (forwardedFor ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
  return seen.at(-Math.min(proxies, seen.length)) ?? remote
}
