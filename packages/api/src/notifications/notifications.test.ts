import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openCycle } from '../../test/a-cycle.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import type { Caller } from '../../test/http.ts'
import { appoint, aTown, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { loadPlan } from '../plans/load-plan.ts'

const CYCLE = '2021-2025~2024-a'
const text = { narrative: '两期', noProgress: false, why: null, completedOn: null, evidence: [] }

onEachDatabase('notifications', (database) => {
  const people = new Map<string, Caller>()
  let district = ''
  beforeAll(async () => {
    const town = await aTown(database.db)
    for (const name of ['kexie', 'wang', 'li', 'zhao']) people.set(name, await town.settle(name))
  })
  beforeEach(async () => {
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'kexie', { district, role: 'coordinator' })
    await appoint(database.db, 'wang', { district, role: 'editor' })
    await appoint(database.db, 'li', { district, role: 'approver' })
    await appoint(database.db, 'zhao', { district, role: 'editor', unit: OTHER_UNIT })
    await openCycle(database.db, district)
  })
  const as = (name: string): Caller => people.get(name) ?? expect.unreachable(name)
  const at = (path: string) => `/districts/${district}${path}`
  const told = async (name: string): Promise<(string | undefined)[][]> => {
    const { body } = await as(name)('GET', at('/notifications'))
    return body.map(
      ({
        title,
        entries,
      }: {
        title: { zh: string }
        entries: { words: { zh: string }; link: string }[]
      }) => [
        title.zh,
        entries[0]?.words.zh.replace('2024 年上半年进展填报：', ''),
        entries[0]?.link,
      ],
    )
  }
  const done = async (name: string, method: string, path: string, body?: object) => {
    const reply = await as(name)(method, at(path), body)
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300)
    return reply.body
  }
  const FORM = `/reports/${CYCLE}?unit=${OWN_UNIT}`

  it('tell the office what came in, once for a unit, and the editors what came back', async () => {
    const item = `/reports/${CYCLE}~${OWN_UNIT}~A1.1`
    await done('wang', 'PUT', item, { ...text, version: 0 })
    await done('li', 'POST', `${item}/sign`)
    await done('wang', 'POST', `${item}/submit`)
    expect(await told('kexie')).toEqual([['有单位报送了进展', '区教育体育局已报送，待审核', FORM]])
    await done('kexie', 'POST', '/notifications/read', {})
    await done('kexie', 'POST', `${item}/return`, { reason: '请补充人数', until: '2024-07-08' })
    expect(await told('wang')).toEqual([
      ['填报被统筹单位退回', '区教育体育局的 A1.1，理由：请补充人数，请于 2024-07-08 前补正', FORM],
    ])
    await done('wang', 'PUT', item, { ...text, narrative: '三期', version: 1 })
    await done('li', 'POST', `${item}/sign`)
    await done('wang', 'POST', `${item}/submit`)
    expect(await told('kexie')).toHaveLength(1)
    expect(await done('kexie', 'GET', '/notifications/unread')).toEqual({ count: 1 })
    expect(await told('zhao')).toEqual([])
  })

  it('tell of extensions asked for and decided', async () => {
    const wish = { plan: '2021-2025', cycle: '2024-a', unit: OWN_UNIT }
    const { id } = await done('wang', 'POST', '/extensions', {
      ...{ ...wish, asked: '2024-07-16', reason: '统计数据尚未汇总' },
    })
    expect(await told('kexie')).toEqual([
      ['有单位申请延期', '区教育体育局申请延期到 2024-07-16，理由：统计数据尚未汇总', FORM],
    ])
    await done('kexie', 'POST', `/extensions/${id}/decide`, {
      outcome: 'granted',
      granted: '2024-07-12',
    })
    expect(await told('wang')).toEqual([
      ['延期申请有了答复', '区教育体育局可延期到 2024-07-12', FORM],
    ])
  })

  it('tell of what is asked of others, what they supply and what is not used', async () => {
    const key = { plan: '2021-2025', cycle: '2024-a', task: 'A1.1', unit: OTHER_UNIT }
    const id = `${CYCLE}~A1.1~${OTHER_UNIT}`
    await done('wang', 'POST', '/contributions', { ...key, request: '本单位的培训人数', due: null })
    expect(await told('zhao')).toEqual([
      [
        '请本单位提供材料',
        '请区科学技术协会为 A1.1 提供：本单位的培训人数',
        `/reports/${CYCLE}?unit=${OTHER_UNIT}`,
      ],
    ])
    await done('zhao', 'POST', `/contributions/${id}/supply`, { text: '十二人' })
    expect(await told('wang')).toContainEqual([
      '配合单位提供了材料',
      '区科学技术协会为 A1.1 提供了材料',
      FORM,
    ])
    await done('wang', 'POST', `/contributions/${id}/decline`, { reason: '口径不同' })
    expect((await told('zhao')).map(([title]) => title)).toContain('提供的材料未被采用')
  })

  it('are one’s own: nobody reads or marks another’s', async () => {
    const wish = { plan: '2021-2025', cycle: '2024-a', unit: OWN_UNIT }
    await done('wang', 'POST', '/extensions', { ...wish, asked: '2024-07-16', reason: '未汇总' })
    const [{ code }] = await done('kexie', 'GET', '/notifications')
    expect(await done('wang', 'POST', '/notifications/read', { codes: [code] })).toEqual({
      count: 0,
    })
    expect(await done('kexie', 'GET', '/notifications/unread')).toEqual({ count: 1 })
    expect(await done('kexie', 'GET', '/notifications?unread=true&_end=0')).toEqual([])
    expect(await done('kexie', 'POST', '/notifications/read', { codes: [code] })).toEqual({
      count: 0,
    })
    expect(await done('kexie', 'GET', '/notifications?unread=true')).toEqual([])
  })

  it('come by mail as each wishes, once an address was given', async () => {
    const usual = await done('wang', 'GET', '/notification-settings')
    expect(usual).toMatchObject({ email: null, language: 'zh', version: 0, mail: false })
    const wished = { email: 'wang@example.cn', mailed: ['reminder'], language: 'en' }
    expect(await done('wang', 'PUT', '/notification-settings', { ...wished, version: 0 })).toEqual({
      ...{ ...wished, version: 1, mail: false },
    })
    const { status } = await as('wang')('PUT', at('/notification-settings'), {
      ...wished,
      version: 0,
    })
    expect(status).toBe(409)
    const bad = await as('wang')('PUT', at('/notification-settings'), {
      ...{ ...wished, email: 'wang@example.cn, x@example.cn', version: 1 },
    })
    expect(bad.body.errors.map(({ field }: { field: string }) => field)).toEqual(['email'])
    expect(await done('li', 'GET', '/notification-settings')).toMatchObject({ email: null })
    expect(
      await done('wang', 'PUT', '/notification-settings', { ...wished, email: null, version: 1 }),
    ).toMatchObject({ email: null, version: 2 })
  })
})
