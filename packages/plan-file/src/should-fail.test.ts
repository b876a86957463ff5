import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatFindings } from './format-findings.ts'
import { hasErrors, readPlanFile } from './read-plan-file.ts'

const folder = fileURLToPath(new URL('../should-fail', import.meta.url))
const broken = readdirSync(folder).filter((name) => /^\d\d-.*\.yaml$/u.test(name))

async function findingsOf(name: string) {
  const { findings } = await readPlanFile(join(folder, name))
  return findings.map((finding) => ({ ...finding, file: name }))
}

describe('a broken plan', () => {
  it.each(broken)('%s says what is wrong and where, in both languages', async (name) => {
    const findings = await findingsOf(name)
    expect(hasErrors(findings)).toBe(true)
    const said = [formatFindings(findings, 'zh'), formatFindings(findings, 'en')].join('\n\n')
    await expect(`${said}\n`).toMatchFileSnapshot(
      join(folder, name.replace('.yaml', '.expected.txt')),
    )
  })

  it('is otherwise the sound plan, of which there is nothing to say', async () => {
    expect(broken.length).toBeGreaterThan(20)
    expect(await findingsOf('sound.yaml')).toEqual([])
  })
})
