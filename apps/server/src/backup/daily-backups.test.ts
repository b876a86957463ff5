import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeTurn } from '@gangyao/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstallation, folders } from '../../test/an-installation.ts'
import { UsageError } from '../usage-error.ts'
import { createBackup } from './create-backup.ts'
import { dailyBackups, lastDue } from './daily-backups.ts'

const { fresh, remove } = folders()
afterAll(remove)

const data = fresh()
const place = { file: join(data, 'gangyao.sqlite') }
beforeAll(() => anInstallation(data, place))

const AT = 2 * 60 + 30
const DAY = 24 * 60 * 60_000

/** A server's daily backups at 02:30 in China, and a clock to turn. */
function aServer(folder: string, { keep = 30, out = folder } = {}) {
  const clock = { now: new Date('2026-11-23T18:00:00Z') }
  const failures: unknown[] = []
  const backups = dailyBackups({
    plan: { folder, at: AT, keep },
    now: () => clock.now,
    make: () => createBackup({ place, data, out, withSecret: false, now: clock.now }),
    turn: () => takeTurn({ url: undefined, lockFile: join(data, 'backup.lock') }),
    fail: (error) => failures.push(error),
  })
  const lookAt = async (moment: string) => {
    clock.now = new Date(moment)
    await backups.look()
  }
  return { backups, failures, lookAt }
}

const backupsIn = (folder: string) => readdirSync(folder).sort()

describe('the time of a backup', () => {
  it.each([
    ['2026-11-23T18:29:59.999Z', '2026-11-22T18:30:00.000Z'],
    ['2026-11-23T18:30:00.000Z', '2026-11-23T18:30:00.000Z'],
    ['2026-12-31T16:00:00.000Z', '2026-12-31T18:30:00.000Z'],
    ['2027-01-01T02:00:00.000Z', '2026-12-31T18:30:00.000Z'],
  ])('that was due last at %s is %s', (now, due) => {
    const expected = due > now ? new Date(Date.parse(due) - DAY).toISOString() : due
    expect(lastDue(new Date(now), AT).toISOString()).toBe(expected)
  })

  it('is the same clock time every day, never ahead and never a day behind', () => {
    for (let minute = 0; minute < 2 * 24 * 60; minute += 7)
      for (const at of [0, 1, AT, 8 * 60, 24 * 60 - 1]) {
        const now = new Date(Date.UTC(2024, 1, 28) + minute * 60_000)
        const due = lastDue(now, at)
        expect(due <= now && now.getTime() - due.getTime() < DAY).toBe(true)
        expect((due.getUTCHours() * 60 + due.getUTCMinutes() + 8 * 60) % (24 * 60)).toBe(at)
      }
  })
})

describe('daily backups', () => {
  it('are made once a day at their time, and a missed one as soon as possible', async () => {
    const folder = join(fresh(), 'not-there-yet')
    const { backups, lookAt, failures } = aServer(folder)
    expect(backups.state()).toEqual({ last: null, ok: true })
    await lookAt('2026-11-23T18:00:00Z')
    await lookAt('2026-11-23T18:29:00Z')
    expect(backupsIn(folder)).toEqual(['gangyao-backup-20261124-020000'])
    await lookAt('2026-11-23T18:30:10Z')
    await lookAt('2026-11-23T23:00:00Z')
    await lookAt('2026-11-24T18:29:59Z')
    expect(backupsIn(folder)).toHaveLength(2)
    await lookAt('2026-11-27T01:00:00Z')
    expect(backupsIn(folder)).toEqual([
      'gangyao-backup-20261124-020000',
      'gangyao-backup-20261124-023010',
      'gangyao-backup-20261127-090000',
    ])
    expect(backups.state()).toEqual({ last: '2026-11-27T01:00:00.000Z', ok: true })
    expect(failures).toEqual([])
  })

  it('are made by one of several servers', async () => {
    const folder = fresh()
    const servers = [aServer(folder), aServer(folder), aServer(folder)]
    await Promise.all(servers.map(({ lookAt }) => lookAt('2026-11-23T18:30:00Z')))
    await Promise.all(servers.map(({ lookAt }) => lookAt('2026-11-23T18:31:00Z')))
    expect(backupsIn(folder)).toHaveLength(1)
    for (const { backups, failures } of servers) {
      expect(backups.state()).toEqual({ last: '2026-11-23T18:30:00.000Z', ok: true })
      expect(failures).toEqual([])
    }
  })

  it('tell of a failure, and try again in an hour', async () => {
    const folder = fresh()
    const out = join(fresh(), 'a-file')
    writeFileSync(out, '')
    const broken = aServer(folder, { out })
    await broken.lookAt('2026-11-23T18:30:00Z')
    await broken.lookAt('2026-11-23T19:29:00Z')
    expect(broken.failures).toEqual([expect.any(UsageError)])
    expect(broken.backups.state()).toEqual({ last: null, ok: false })
    await broken.lookAt('2026-11-23T19:30:00Z')
    expect(broken.failures).toHaveLength(2)
    // Another server could.
    await aServer(folder).lookAt('2026-11-23T19:31:00Z')
    await broken.lookAt('2026-11-23T19:32:00Z')
    expect(broken.backups.state()).toEqual({ last: '2026-11-23T19:31:00.000Z', ok: true })
  })

  it('remove old ones of their own, never the newest, never what others put there', async () => {
    const folder = fresh()
    const { lookAt } = aServer(folder, { keep: 7 })
    await lookAt('2026-10-01T18:30:00Z')
    mkdirSync(join(folder, 'gangyao-backup-20200101-000000'))
    writeFileSync(join(folder, 'gangyao-backup-20200101-000000/manifest.json'), '{"mine":true}')
    mkdirSync(join(folder, 'gangyao-backup-of-mine'))
    writeFileSync(join(folder, 'notes.txt'), 'keep')
    mkdirSync(join(folder, '.gangyao-backup-20200101-000000.partial'))
    utimesSync(join(folder, '.gangyao-backup-20200101-000000.partial'), 0, 0)
    mkdirSync(join(folder, '.gangyao-backup-20261123-183000.partial'))
    const foreign = ['gangyao-backup-20200101-000000', 'gangyao-backup-of-mine', 'notes.txt']

    await lookAt('2026-11-22T18:30:00Z')
    await lookAt('2026-11-23T18:30:00Z')
    expect(backupsIn(folder)).toEqual([
      '.gangyao-backup-20261123-183000.partial',
      'gangyao-backup-20200101-000000',
      'gangyao-backup-20261123-023000',
      'gangyao-backup-20261124-023000',
      ...foreign.slice(1),
    ])
    // Whoever comes back after months finds the newest there until a newer one is whole.
    const broken = aServer(folder, { keep: 7, out: join(folder, 'notes.txt') })
    await broken.lookAt('2027-06-01T18:30:00Z')
    expect(backupsIn(folder)).toContain('gangyao-backup-20261124-023000')
    expect(broken.backups.state()).toEqual({ last: '2026-11-23T18:30:00.000Z', ok: false })
  })
})
