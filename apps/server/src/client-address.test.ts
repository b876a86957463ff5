import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

it.each([
  ['no proxy, whatever is claimed', '9.9.9.9', '1.1.1.1', 0, '9.9.9.9'],
  ['one proxy', '10.0.0.1', '1.1.1.1', 1, '1.1.1.1'],
  ['one proxy and a claim before it', '10.0.0.1', '6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['two proxies', '10.0.0.1', '6.6.6.6,1.1.1.1 , 10.0.0.2', 2, '1.1.1.1'],
  ['fewer proxies than are trusted', '10.0.0.1', '1.1.1.1', 2, '1.1.1.1'],
  ['a proxy that says nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['a proxy that says less', '10.0.0.1', ' , ', 1, '10.0.0.1'],
  ['nothing known', undefined, undefined, 0, undefined],
])('behind %s', (_, remote, forwardedFor, proxies, address) => {
  expect(clientAddress(remote, forwardedFor, proxies)).toBe(address)
})
