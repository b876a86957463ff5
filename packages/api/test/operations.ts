import { createApi } from '../src/create-api.ts'
import { openDatabase } from '../src/database/open-database.ts'
import { caller } from './http.ts'

export interface Operation {
  /** `GET /api/districts/{district}/tasks`. */
  name: string
  method: string
  inDistrict: boolean
  /** The statuses that its contract names. */
  statuses: string[]
}

/** Every operation of the OpenAPI document, in its order. */
export async function operations(): Promise<Operation[]> {
  const { db, close } = openDatabase({ file: ':memory:' })
  const { body } = await caller(createApi({ db }))('GET', '/openapi.json')
  await close()
  const paths: Record<string, Record<string, { responses: object }>> = body.paths
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      if (!operation) return []
      const name = `${method.toUpperCase()} ${path}`
      const inDistrict = path.startsWith('/api/districts/{district}/')
      const statuses = Object.keys(operation.responses)
      return [{ name, method: method.toUpperCase(), inDistrict, statuses }]
    }),
  )
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
