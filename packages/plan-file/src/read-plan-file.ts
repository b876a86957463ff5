import { realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type Bilingual,
  checkPlan,
  type Finding,
  type Path,
  PlanDocument,
  say,
} from '@gangyao/domain'
import { explainDocument } from './explain-document.ts'
import type { Place, PlacedFinding } from './placed-finding.ts'
import { readText } from './read-text.ts'
import { readYaml, type YamlSource } from './yaml-source.ts'

/** A plan as read from its folder. It can be loaded when no finding is an error. */
export interface PlanFile {
  /** `null` where the file does not have the form of a plan. */
  document: PlanDocument | null
  issuedText: string
  findings: PlacedFinding[]
}

export const PLAN_FILE = 'plan.yaml'

/**
 * Reads and checks a plan: `plan.yaml`, or its folder, and the issued text beside it. Never throws for
 * what is wrong with the files; that is in the findings, in the order of the file.
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const inFolder = await isFolder(path)
  const file = inFolder ? join(path, PLAN_FILE) : path
  const { text, fault } = await readText(file)
  if (fault)
    return refused([
      place(file, inFolder && fault.code === 'file-missing' ? noPlanInFolder : fault, fault.place),
    ])
  const source = readYaml(text)
  if (source.faults.length > 0)
    return refused(source.faults.map((entry) => place(file, entry, entry.place)))
  return check(file, source)
}

const refused = (findings: PlacedFinding[]): PlanFile => ({
  document: null,
  issuedText: '',
  findings,
})

const noPlanInFolder = {
  code: 'file-missing',
  message: say(`这个文件夹里没有 ${PLAN_FILE}`, `There is no ${PLAN_FILE} in this folder`),
}

async function check(file: string, source: YamlSource): Promise<PlanFile> {
  const parsed = PlanDocument.safeParse(source.value, { reportInput: true })
  const issued = await readIssuedText(file, source)
  const inForm = parsed.success
    ? checkPlan(parsed.data, issued.text ?? '')
        .filter(({ code }) => issued.text !== null || code !== 'quote-not-found')
        .map((finding) => ({ ...finding, ...source.placeOf(finding.path), file }))
    : explainDocument(parsed.error.issues, source).map((fault) =>
        place(file, fault, fault.place, fault.path),
      )
  return {
    document: parsed.success ? parsed.data : null,
    issuedText: issued.text ?? '',
    findings: [...issued.findings, ...inForm].sort(byPlace),
  }
}

interface IssuedText {
  text: string | null
  findings: PlacedFinding[]
}

const TEXT_PATH: Path = ['plan', 'text']

/** The issued text, a file in the folder of the plan and nowhere else. */
async function readIssuedText(file: string, source: YamlSource): Promise<IssuedText> {
  const name = source.textAt(TEXT_PATH)
  if (name === null) return { text: null, findings: [] }
  const named = source.placeOf(TEXT_PATH)
  if (/[/\\]/u.test(name) || name === '.' || name === '..')
    return { text: null, findings: [place(file, elsewhere, named, TEXT_PATH)] }
  const beside = join(dirname(file), name)
  const fault = await misplaced(file, beside)
  if (fault) return { text: null, findings: [place(file, fault, named, TEXT_PATH)] }
  return readBeside(file, name, named)
}

async function readBeside(file: string, name: string, named: Place): Promise<IssuedText> {
  const beside = join(dirname(file), name)
  const { text, fault } = await readText(beside)
  if (fault === null) return { text, findings: [] }
  return {
    text: null,
    findings: [
      fault.code === 'file-missing'
        ? place(file, missing(name), named, TEXT_PATH)
        : place(beside, fault, fault.place, TEXT_PATH),
    ],
  }
}

/** The plan itself, in which every quote is found, and what a link leads out of the folder, are no issued text. */
async function misplaced(file: string, beside: string) {
  try {
    const [plan, text] = await Promise.all([stat(file), stat(beside)])
    if (plan.dev === text.dev && plan.ino === text.ino) return isThePlan
    const [folder, place] = await Promise.all([realpath(dirname(file)), realpath(beside)])
    return dirname(place) === folder ? null : linkedElsewhere
  } catch {
    // What is not there is told by whoever reads it.
    return null
  }
}

const isThePlan = {
  code: 'text-is-the-plan',
  message: say(
    '这里写的是规划文件自己；请另存印发原文，如 issued.txt，写它的文件名',
    'This is the plan’s own file; keep the issued text in one of its own, such as issued.txt, and name that',
  ),
}

const linkedElsewhere = {
  code: 'text-elsewhere',
  message: say(
    '这个文件是链接，指向文件夹以外；请把印发原文本身放在 plan.yaml 旁边',
    'This file is a link that leads out of the folder; put the issued text itself beside plan.yaml',
  ),
}

const elsewhere = {
  code: 'text-elsewhere',
  message: say(
    '印发原文要放在 plan.yaml 旁边；这里只写文件名，不写路径',
    'The issued text stands beside plan.yaml; give its file name only, no path',
  ),
}

const missing = (name: string) => ({
  code: 'text-missing',
  message: say(
    `plan.yaml 旁边没有印发原文 ${name}`,
    `The issued text ${name} is not there beside plan.yaml`,
  ),
})

const place = (
  file: string,
  { code, message }: { code: string; message: Bilingual },
  where: Place,
  path: Path = [],
): PlacedFinding => ({ code, severity: 'error', path, message, file, ...where })

const byPlace = (one: Place, other: Place) => one.line - other.line || one.column - other.column

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Whether a plan may be loaded. */
export const hasErrors = (findings: readonly Pick<Finding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
