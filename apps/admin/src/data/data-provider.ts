import type {
  CurrentObservation,
  Day,
  District,
  Observation,
  ObservationInput,
  PlanSummary,
  Trend,
} from '@gangyao/domain'
import jsonServerProvider from 'ra-data-json-server'
import { type DataProvider, type GetListParams, HttpError, type RaRecord } from 'react-admin'
import type { Me } from '../access/me.ts'
import { findIds } from './find-ids.ts'
import type { HttpClient } from './http-client.ts'
import type { Kept } from './records.ts'
import { PAGE_MOST } from './whole.ts'

/** A value to enter, or, with the version that was seen, to correct. */
export type SavedValue = ObservationInput & { version: number | null }

/** A value that is, or was, the current one. */
export type ObservationRevision = Observation & { current: boolean; publishedAt: string | null }

/** A value as a person saw it; null: they did not see which version. */
export interface ShownValue {
  id: string
  version: number | null
}

/** What react-admin asks for, and the verbs of our own. */
export interface GangyaoProvider extends DataProvider {
  /** The district the panel is for. */
  district: () => Promise<District>
  /** What the person is and may do there; `null` for somebody who is nothing in any district. */
  me: () => Promise<Me | null>
  /** Somebody else may have signed in: which district is theirs is asked again. */
  forget: () => void
  /** A plan at a glance on a day. */
  summary: (plan: string, asOf: Day, knownOn?: Day) => Promise<PlanSummary>
  /** How a target came along up to a day. */
  trend: (target: string, asOf: Day) => Promise<Trend>
  /** Another verb of the district: `/accounts/li/unlock`. */
  post: <T>(path: string, body?: object) => Promise<T>
  /** What a path of the district answers. */
  get: <T>(path: string) => Promise<T>
  /** Replaces what is at a path of the district; `keepalive` outlives the page that asks. */
  put: <T>(path: string, body: object, init?: { keepalive: boolean }) => Promise<T>
  /** A verb of one's own account, which belongs to no district: `/auth` and the path. */
  door: <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>
  /** Fetches a file that the API may also refuse: a plain link could not say why. */
  download: (path: string) => Promise<{ file: Blob; name: string }>
  /** Sends a file as it is; `onProgress` hears how much of it has gone out, as a share of 1. */
  upload: <T>(path: string, file: File, onProgress?: (share: number) => void) => Promise<T>
  /** Removes what is at a path of the district. */
  remove: (path: string) => Promise<void>
  publish: (value: ShownValue) => Promise<Kept<CurrentObservation>>
  publishMany: (values: readonly ShownValue[]) => Promise<Kept<CurrentObservation>[]>
  withdraw: (id: string) => Promise<Kept<CurrentObservation>>
  /** Enters and corrects values: all of them, or none. */
  saveMany: (values: readonly SavedValue[]) => Promise<Kept<CurrentObservation>[]>
  /** What a value has been, the newest first. */
  revisions: (id: string) => Promise<ObservationRevision[]>
}

/** The API as react-admin knows it: its own adapter for this dialect, with what is ours around it. */
export function createDataProvider(http: HttpClient, noDistrict: () => string): GangyaoProvider {
  let asked: Promise<District> | undefined
  const district = () => {
    asked ??= firstDistrict(http, noDistrict).catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
  const forget = () => {
    asked = undefined
  }
  const me = async (again = false): Promise<Me | null> => {
    const found = await district().catch((error: unknown) => {
      if (isNotFound(error)) return null
      throw error
    })
    if (!found) return null
    return http(`/districts/${found.code}/me`).then(answered<Me>, (error: unknown) => {
      forget()
      // Who has lost the one district may have another.
      if (isNotFound(error) && !again) return me(true)
      throw error
    })
  }
  const here: HttpClient = async (path, init) =>
    http(`/districts/${(await district()).code}${path}`, init)
  const base = jsonServerProvider('', (url: string, init?: RequestInit) => here(url, init))
  const post = async <T>(path: string, body?: object) =>
    answered<T>(await here(path, { method: 'POST', ...(body && { body: JSON.stringify(body) }) }))

  const getList = async <Row extends RaRecord>(resource: string, params: GetListParams) => {
    const { filter, ids } = await findIds(resource, params.filter ?? {}, { getList, summary })
    if (ids?.length === 0) return { data: [], total: 0 }
    const { sort, ...others } = params
    const ask = (page: number, perPage: number) =>
      base.getList<Row>(resource, {
        ...others,
        filter: { ...filter, ...(ids && { id: ids }) },
        pagination: { page, perPage },
        ...(sort?.field && { sort }),
      })
    const { page, perPage } = params.pagination ?? { page: 1, perPage: PAGE_MOST }
    if (perPage <= PAGE_MOST) return ask(page, perPage)
    const first = await ask(1, PAGE_MOST)
    const data = first.data
    for (let next = 2; data.length < (first.total ?? 0); next++) {
      const more = await ask(next, PAGE_MOST)
      if (more.data.length === 0) break
      data.push(...more.data)
    }
    return { data, total: data.length }
  }
  const summary = async (plan: string, asOf: Day, knownOn?: Day) => {
    const query = new URLSearchParams({ asOf, ...(knownOn !== undefined && { knownOn }) })
    return answered<PlanSummary>(await here(`/plans/${plan}/summary?${query}`))
  }

  return {
    ...base,
    getList,
    district,
    me: () => me(),
    forget,
    summary,
    trend: async (target, asOf) =>
      answered(await here(`/targets/${target}/trend?${new URLSearchParams({ asOf })}`)),
    post,
    get: async (path) => answered(await here(path)),
    put: async (path, body, init) =>
      answered(await here(path, { ...init, method: 'PUT', body: JSON.stringify(body) })),
    door: async (method, path, body) =>
      answered(await http(`/auth${path}`, { method, ...(body && { body: JSON.stringify(body) }) })),
    download: async (path) => {
      const { file, headers } = await here(path)
      if (!file) throw new Error(`no file at ${path}`)
      return { file, name: fileName(headers.get('Content-Disposition') ?? '') }
    },
    remove: async (path) => {
      await here(path, { method: 'DELETE' })
    },
    upload: async (path, file, onProgress) =>
      answered(
        await here(path, {
          method: 'POST',
          body: file,
          headers: { 'Content-Type': file.type || 'application/octet-stream' },
          ...(onProgress && { onProgress }),
        }),
      ),
    publish: ({ id, version }) =>
      post(`/observations/${id}/publish`, version === null ? undefined : { version }),
    publishMany: async (values) => {
      const published: Kept<CurrentObservation>[] = []
      for (let next = 0; next < values.length; next += PAGE_MOST) {
        const run = values.slice(next, next + PAGE_MOST)
        published.push(
          ...(await post<Kept<CurrentObservation>[]>('/observations/publish', {
            ids: run.map(({ id }) => id),
            versions: run.map(({ version }) => version),
          })),
        )
      }
      return published
    },
    withdraw: (id) => post(`/observations/${id}/withdraw`),
    saveMany: (observations) => post('/observations/batch', { observations }),
    revisions: async (id) =>
      answered<ObservationRevision[]>(await here(`/observations/${id}/revisions`)),
  }
}

/** The name a file came with, in any script (RFC 6266). */
const fileName = (disposition: string) =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? 'file')

const isNotFound = (error: unknown) => error instanceof HttpError && error.status === 404

async function firstDistrict(http: HttpClient, noDistrict: () => string): Promise<District> {
  const [district] = answered<District[]>(await http('/districts'))
  if (!district) throw new HttpError(noDistrict(), 404)
  return district
}

/** The API checks what it sends against its contract in its own tests, so the panel takes its word. */
const answered = <T>({ json }: { json: unknown }): T => json as T
