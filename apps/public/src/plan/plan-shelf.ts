import { createHash } from 'node:crypto'
import type { PublicReader, PublishedDistrict, PublishedPlan, StampedReader } from '@gangyao/api'
import type { Day } from '@gangyao/domain'
import type { StoredPage } from '../http/stored-page.ts'
import { indexPlan, type PlanIndex } from './plan-index.ts'

/** A plan worked out for one publication and one day, with the pages rendered from it so far. */
export interface PreparedPlan {
  index: PlanIndex
  /** By address. No more of them than the plan has pages. */
  pages: Map<string, StoredPage>
  /** Drawn when first asked for. */
  pictures: Map<string, Promise<StoredPage>>
}

/** A prepared plan with what it was prepared from. */
interface Held {
  stamp: string | null
  print: string
  day: Day
  prepared: PreparedPlan
}

/** Plans kept ready at a time; the one that was not asked for longest makes room. */
const CAPACITY = 12

/**
 * Keeps plans prepared. A new publication or a new day is seen by the next request: each one compares
 * the reader's stamp and the date, and no time-to-live is involved.
 */
export function createPlanShelf(reader: PublicReader | StampedReader, today: () => Day) {
  const shelf = new Map<string, Held>()
  let listed: { stamp: string; districts: PublishedDistrict[] } | null = null

  const readStamp = () => ('stamp' in reader ? reader.stamp() : null)

  return {
    /** A plan for today, or `null` where the public may see none. */
    async plan(district: string, plan: string): Promise<PreparedPlan | null> {
      const key = `${district}/${plan}`
      const day = today()
      const stamp = await readStamp()
      const held = shelf.get(key)
      if (held && stamp !== null && held.stamp === stamp && held.day === day)
        return touch(shelf, key, held).prepared

      const published = await reader.plan(district, plan)
      if (!published) {
        shelf.delete(key)
        return null
      }
      // Most of what moves a stamp is nothing the public sees.
      const print = fingerprint(published)
      const same = held && held.print === print && held.day === day
      const prepared = same
        ? held.prepared
        : { index: indexPlan(published, day), pages: new Map(), pictures: new Map() }
      touch(shelf, key, { stamp, print, day, prepared })
      for (const oldest of shelf.keys()) {
        if (shelf.size <= CAPACITY) break
        shelf.delete(oldest)
      }
      return prepared
    },

    /** Every district with its published plans. */
    async districts(): Promise<PublishedDistrict[]> {
      const stamp = await readStamp()
      if (listed && listed.stamp === stamp) return listed.districts
      const districts = await reader.districts()
      listed = stamp === null ? null : { stamp, districts }
      return districts
    },
  }
}

/** Puts an entry last in line to be dropped. */
function touch<Entry>(shelf: Map<string, Entry>, key: string, entry: Entry): Entry {
  shelf.delete(key)
  shelf.set(key, entry)
  return entry
}

/** Equal only for equal content. */
const fingerprint = (published: PublishedPlan): string =>
  createHash('sha256').update(JSON.stringify(published)).digest('base64url')
