import { readFileSync } from 'node:fs'
import { PlanDocument } from '@gangyao/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anArbitraryPlan } from '../../domain/test/arbitrary-plan.ts'
import { aFolder, fill } from '../test/folder.ts'
import { readPlanFile } from './read-plan-file.ts'
import { writePlan } from './write-plan.ts'

const sound = () => readPlanFile(new URL('../should-fail/sound.yaml', import.meta.url).pathname)

async function aSoundPlan() {
  const { document, issuedText } = await sound()
  if (!document) throw new Error('the sound plan is not sound')
  return { document, issuedText }
}

describe('a plan written down', () => {
  it('reads as a person would write it', async () => {
    const { document, issuedText } = await aSoundPlan()
    await expect(writePlan(document, issuedText)['plan.yaml']).toMatchFileSnapshot(
      '../test/written.yaml',
    )
  })

  it('is a folder that is complete in itself', async () => {
    const { document, issuedText } = await aSoundPlan()
    const files = writePlan(
      { ...document, plan: { ...document.plan, text: 'other.txt' } },
      issuedText,
    )
    const folder = await aFolder({ ...files })
    expect(await readPlanFile(folder)).toEqual({ document, issuedText, findings: [] })
    expect(files['plan.schema.json']).toBe(
      readFileSync(new URL('../plan.schema.json', import.meta.url), 'utf8'),
    )
  })

  it('reads back as the same plan, and is written the same again', async () => {
    const folder = await aFolder()
    await fc.assert(
      fc.asyncProperty(anArbitraryPlan, async (document) => {
        const files = writePlan(document, '原文\n')
        await fill(folder, { ...files })
        const read = await readPlanFile(folder)
        expect(read.document).toEqual(document)
        expect(read.document && writePlan(read.document, read.issuedText)).toEqual(files)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what is written as null', async () => {
    const { document, issuedText } = await aSoundPlan()
    const basis = [{ title: '依据', number: null }]
    const folder = await aFolder({ ...writePlan({ ...document, basis }, issuedText) })
    expect((await readPlanFile(folder)).document?.basis).toEqual(basis)
  })

  it('leaves out what has its default value', async () => {
    const { document, issuedText } = await aSoundPlan()
    const yaml = writePlan(document, issuedText)['plan.yaml']
    for (const field of [
      'status',
      'periods',
      'scope',
      'accumulation',
      'pace',
      'obligation',
      'themeDays',
    ])
      expect(yaml).not.toContain(`${field}:`)
    const changed = PlanDocument.parse({ ...document, periods: ['year'] })
    expect(writePlan(changed, issuedText)['plan.yaml']).toContain('periods: [year]')
  })
})
