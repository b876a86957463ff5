import { ALL_MEMBERS, type Role } from '../responsibilities/responsibility.ts'
import { type Bilingual, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { PlanRecords } from './plan-records.ts'

interface Titled {
  code: string
  title: string
  titleEn: string | null
}

/** How the records of a plan are called in a sentence. */
export function titlesOf(records: Pick<PlanRecords, 'units' | 'tasks'>) {
  const units = new Map(records.units.map((unit) => [unit.code, unit]))

  const unit = (code: string): Bilingual => {
    if (code === ALL_MEMBERS) return say('各成员单位', 'all member units')
    const known = units.get(code)
    return known ? say(known.name, nameIn(known, 'en')) : say(code, code)
  }
  const coded = (row: Titled): Bilingual =>
    say(`${row.code} ${row.title}`, `${row.code} ${titleIn(row, 'en')}`)
  const responsibility = (entry: { task: string; unit: string; role: Role }): Bilingual => {
    const { zh, en } = unit(entry.unit)
    return entry.role === 'lead'
      ? say(`${entry.task} 牵头单位 ${zh}`, `${entry.task} lead unit ${en}`)
      : say(`${entry.task} 责任单位 ${zh}`, `${entry.task} responsible unit ${en}`)
  }
  return {
    unit,
    coded,
    responsibility,
    plan: (plan: Titled): Bilingual => say(plan.title, titleIn(plan, 'en')),
    district: (district: PlanRecords['district']): Bilingual =>
      say(district.name, nameIn(district, 'en')),
  }
}
