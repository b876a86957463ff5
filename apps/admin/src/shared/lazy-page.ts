import { type ComponentType, lazy } from 'react'

/** A page that is fetched when it is first opened. */
export const lazyPage = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }))
