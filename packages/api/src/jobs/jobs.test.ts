import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '@gangyao/domain'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { openDatabase } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { conflict } from '../errors/app-error.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { LEASE } from './claim-job.ts'
import { dropOldJobs, KEPT } from './drop-old-jobs.ts'
import { enqueue } from './enqueue.ts'
import { type JobKind, jobKind, type Working } from './job-kind.ts'
import { idOfJob, readJob, readJobFile } from './read-job.ts'
import { type Runner, runJob } from './run-job.ts'
import { startJobs } from './start-jobs.ts'

const COUNT = { kind: 'count', payload: z.object({ to: z.int() }) }

onEachDatabase('jobs', (database) => {
  const district = aDistrict()
  const sun = { name: 'sun', grants: [] }
  let now = new Date(0)
  let log: string[] = []
  beforeAll(() => loadPlan(database.db, aPlan(district), office))
  beforeEach(async () => {
    now = new Date('2026-11-24T01:00:00.000Z')
    log = []
    await database.db.deleteFrom('job').execute()
  })

  const later = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
  }
  const ask = (key?: string, db = database.db) =>
    enqueue(db, COUNT, {
      ...{ district, payload: { to: 3 }, askedBy: 'sun', now },
      ...(key !== undefined && { key }),
    })
  const kinds = (
    work: (payload: { to: number }, working: Working) => ReturnType<JobKind['work']>,
    attempts = 3,
  ) => [jobKind({ ...COUNT, attempts, work })]
  const runner = (list: readonly JobKind[], db = database.db): Runner => ({
    ...{ db, kinds: list, now: () => now, log: (line) => log.push(line) },
    signal: new AbortController().signal,
  })
  const look = (key: string, caller = sun) =>
    readJob(database.db, district, idOfJob('count', key), caller, now)
  const fails = () => Promise.reject(new Error('out of paper'))

  describe('asking', () => {
    it('adds a job once by its key', async () => {
      expect(await ask('2026-q3')).toEqual({ key: '2026-q3', added: true })
      expect(await ask('2026-q3')).toEqual({ key: '2026-q3', added: false })
      expect((await ask()).key).not.toBe((await ask()).key)
    })

    it('adds nothing where the transaction comes to nothing', async () => {
      const failing = write(database.db, async (trx) => {
        await ask('gone', trx)
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      await expect(look('gone')).rejects.toMatchObject({ code: 'not-found' })
    })

    it('refuses a payload that the work could not read', async () => {
      const wanted = { district, payload: { to: 0.5 }, askedBy: null, now }
      await expect(enqueue(database.db, COUNT, wanted)).rejects.toThrow()
    })
  })

  describe('working', () => {
    it('does each job once, however many processes look for work', async () => {
      const keys = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(`n${index}`)))
      const others = [openDatabase(database.at), openDatabase(database.at)]
      const done: string[] = []
      const list = kinds(async (_, { key }) => {
        done.push(key)
        await sleep(2)
        return undefined
      })
      const loop = async (one: Runner) => {
        while (await runJob(one));
      }
      try {
        await Promise.all([database, ...others].map(({ db }) => loop(runner(list, db))))
      } finally {
        await Promise.all(others.map(({ close }) => close()))
      }
      expect(done.sort()).toEqual(keys.map(({ key }) => key).sort())
      const rows = await database.db.selectFrom('job').select('attempts').execute()
      expect(rows.map(({ attempts }) => Number(attempts))).toEqual(keys.map(() => 1))
    })

    it('waits for its time', async () => {
      const runAt = new Date(now.getTime() + 60_000)
      await enqueue(database.db, COUNT, {
        ...{ district, payload: { to: 1 }, askedBy: null, now, runAt },
      })
      const idle = runner(kinds(async () => undefined))
      expect(await runJob(idle)).toBe(false)
      later(60_000)
      expect(await runJob(idle)).toBe(true)
    })

    it('tries again after a pause, and says in the end that it failed', async () => {
      const { key } = await ask()
      const failing = runner(kinds(fails, 2))
      await runJob(failing)
      expect(await look(key)).toMatchObject({ state: 'waiting', error: null })
      expect(await runJob(failing)).toBe(false)
      later(30_000)
      await runJob(failing)
      expect(await look(key)).toMatchObject({ state: 'failed', error: { zh: /没有完成/ } })
      expect(log).toHaveLength(2)
      expect(log[0]).toContain('out of paper')
    })

    it('says at once what a rule refuses', async () => {
      const { key } = await ask()
      const refusing = kinds(() =>
        Promise.reject(conflict('本期没有通过审核的填报', 'Nothing yet')),
      )
      await runJob(runner(refusing))
      expect(await look(key)).toMatchObject({
        state: 'failed',
        error: say('本期没有通过审核的填报', 'Nothing yet'),
      })
      expect(log).toEqual([])
    })

    it('takes over from a process that died, and gives up when they all do', async () => {
      const { key } = await ask()
      const dead = runner(kinds(() => new Promise(() => {}), 2))
      void runJob(dead)
      await expect.poll(async () => (await look(key)).state).toBe('running')
      later(LEASE + 1)
      expect((await look(key)).state).toBe('waiting')
      void runJob(dead)
      await expect.poll(async () => (await look(key)).state).toBe('running')
      later(LEASE + 1)
      await runJob(dead)
      expect(await look(key)).toMatchObject({ state: 'failed' })
    })

    it('leaves the result to whoever has taken it over', async () => {
      const { key } = await ask()
      let wake = () => {}
      const slow = runner(
        kinds(async () => {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
          return { name: 'slow.txt', type: 'text/plain', body: new Uint8Array([1]) }
        }),
      )
      const slept = runJob(slow)
      await expect.poll(async () => (await look(key)).state).toBe('running')
      later(LEASE + 1)
      await runJob(runner(kinds(async () => undefined)))
      wake()
      await slept
      expect(await look(key)).toMatchObject({ state: 'done', file: null })
    })

    it('is let go of when the server stops, and that was no try', async () => {
      const { key } = await ask()
      const begun = Promise.withResolvers<void>()
      const list = kinds(async (_, { signal }) => {
        begun.resolve()
        await sleep(60_000, null, { signal })
        return undefined
      })
      const { db } = database
      const jobs = startJobs({ db, kinds: list, now: () => now, log: (line) => log.push(line) })
      await begun.promise
      await jobs.stop()
      expect(await look(key)).toMatchObject({ state: 'waiting' })
      const { attempts } = await db.selectFrom('job').select('attempts').executeTakeFirstOrThrow()
      expect({ attempts: Number(attempts), log }).toEqual({ attempts: 0, log: [] })
    })
  })

  describe('what comes of it', () => {
    const body = new TextEncoder().encode('三行')
    const counting = kinds(async ({ to }, { tell }) => {
      tell(1, to)
      return { name: '台账.txt', type: 'text/plain', body }
    })

    it('is seen by whoever asked for it, and by nobody else', async () => {
      const { key } = await ask()
      await runJob(runner(counting))
      expect(await look(key)).toMatchObject({
        ...{ state: 'done', done: 1, total: 3 },
        file: { name: '台账.txt', type: 'text/plain', size: 6 },
      })
      const id = idOfJob('count', key)
      const { body: kept } = await readJobFile(database.db, district, id, sun)
      expect([...kept]).toEqual([...body])
      const other = { name: 'moon', grants: [] }
      await expect(look(key, other)).rejects.toMatchObject({ code: 'not-found' })
      await expect(readJobFile(database.db, district, id, other)).rejects.toMatchObject({
        code: 'not-found',
      })
    })

    it('is kept for a day', async () => {
      const { key } = await ask()
      await runJob(runner(counting))
      later(KEPT)
      await dropOldJobs(database.db, now)
      expect((await look(key)).file).not.toBeNull()
      later(1)
      await dropOldJobs(database.db, now)
      await expect(look(key)).rejects.toMatchObject({ code: 'not-found' })
      expect(await database.db.selectFrom('job_file').selectAll().execute()).toEqual([])
    })
  })
})
