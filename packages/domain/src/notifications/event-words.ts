import type { Cycle } from '../cycles/cycle.ts'
import { boardLink, formLink } from '../reminders/reminder-words.ts'
import { type Bilingual, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { Unit } from '../units/unit.ts'
import type { Notification, NotificationKind } from './notification.ts'

type Titled = Pick<Cycle, 'plan' | 'code' | 'title' | 'titleEn'>
type Named = Pick<Unit, 'code' | 'name' | 'nameEn'>

/** What has happened to something that others wait for. */
export type Happening =
  | { what: 'submitted'; unit: Named }
  | {
      what: 'returned' | 'sent-back' | 'reopened'
      unit: Named
      task: string
      reason: string
      until: string | null
    }
  | { what: 'extension-asked'; unit: Named; asked: string; reason: string }
  | { what: 'extension-decided'; unit: Named; granted: string | null; remark: string | null }
  | { what: 'requested'; unit: Named; task: string; request: string }
  | { what: 'supplied'; unit: Named; lead: Named; task: string }
  | { what: 'declined' | 'cancelled'; unit: Named; task: string; reason: string | null }

/** What is told of it: its kind, a title, and one line with the page where it is seen to. */
export function happeningWords(
  happening: Happening,
  cycle: Titled,
): Pick<Notification, 'kind' | 'title' | 'entries'> {
  const { zh, en } = linesOf(happening)
  const at = say(titleIn(cycle, 'zh'), titleIn(cycle, 'en'))
  return {
    kind: KINDS[happening.what],
    title: TITLES[happening.what],
    entries: [{ words: say(`${at.zh}：${zh}`, `${at.en}: ${en}`), link: linkOf(happening, cycle) }],
  }
}

const KINDS: Record<Happening['what'], NotificationKind> = {
  submitted: 'submitted',
  returned: 'returned',
  'sent-back': 'returned',
  reopened: 'returned',
  'extension-asked': 'extension',
  'extension-decided': 'extension',
  requested: 'contribution',
  supplied: 'contribution',
  declined: 'contribution',
  cancelled: 'contribution',
}

const TITLES: Record<Happening['what'], Bilingual> = {
  submitted: say('有单位报送了进展', 'A unit has handed in'),
  returned: say('填报被统筹单位退回', 'The office has returned a report'),
  'sent-back': say('填报被本单位审核人退回', 'The approver has sent a report back'),
  reopened: say('填报已重新开放', 'A report has been reopened'),
  'extension-asked': say('有单位申请延期', 'A unit asks for more time'),
  'extension-decided': say('延期申请有了答复', 'An extension has been decided'),
  requested: say('请本单位提供材料', 'Your unit is asked to contribute'),
  supplied: say('配合单位提供了材料', 'A contribution has come in'),
  declined: say('提供的材料未被采用', 'A contribution was not used'),
  cancelled: say('不再需要本单位提供材料', 'A contribution is no longer needed'),
}

const because = (reason: string | null) =>
  reason === null ? say('', '') : say(`，理由：${reason}`, `, because: ${reason}`)

function linesOf(happening: Happening): Bilingual {
  const [zh, en] = [nameIn(happening.unit, 'zh'), nameIn(happening.unit, 'en')]
  switch (happening.what) {
    case 'submitted':
      return say(`${zh}已报送，待审核`, `${en} has handed in; it waits for the office`)
    case 'returned':
    case 'sent-back':
    case 'reopened': {
      const { task, reason, until } = happening
      const by =
        until === null ? say('', '') : say(`，请于 ${until} 前补正`, `; to be mended by ${until}`)
      return say(
        `${zh}的 ${task}，理由：${reason}${by.zh}`,
        `${task} of ${en}, because: ${reason}${by.en}`,
      )
    }
    case 'extension-asked':
      return say(
        `${zh}申请延期到 ${happening.asked}，理由：${happening.reason}`,
        `${en} asks for time until ${happening.asked}, because: ${happening.reason}`,
      )
    case 'extension-decided': {
      const { granted, remark } = happening
      const added = remark ? say(`：${remark}`, `: ${remark}`) : say('', '')
      return granted === null
        ? say(`${zh}的延期申请未获同意${added.zh}`, `${en} is not given more time${added.en}`)
        : say(`${zh}可延期到 ${granted}${added.zh}`, `${en} has until ${granted}${added.en}`)
    }
    case 'requested':
      return say(
        `请${zh}为 ${happening.task} 提供：${happening.request}`,
        `${en} is asked for ${happening.task}: ${happening.request}`,
      )
    case 'supplied':
      return say(
        `${zh}为 ${happening.task} 提供了材料`,
        `${en} has contributed to ${happening.task}`,
      )
    case 'declined':
    case 'cancelled': {
      const why = because(happening.reason)
      return say(`${zh}，${happening.task}${why.zh}`, `${en}, ${happening.task}${why.en}`)
    }
  }
}

function linkOf(happening: Happening, cycle: Titled): string {
  if (happening.what === 'supplied') return formLink(cycle, happening.lead.code)
  return formLink(cycle, happening.unit.code)
}

/** That reminders cannot be reckoned for want of a year’s holidays. */
export const holidayWords = (
  year: number,
  cycle: Titled,
): Pick<Notification, 'kind' | 'title' | 'entries'> => ({
  kind: 'trouble',
  title: say('提醒无法按工作日推算', 'Reminders cannot be reckoned'),
  entries: [
    {
      words: say(
        `${titleIn(cycle, 'zh')}：系统中还没有 ${year} 年的节假日安排，到期提醒暂不自动发出；可在看板上手动提醒`,
        `${titleIn(cycle, 'en')}: the holidays of ${year} are not known here, so nobody is reminded by itself; remind from the board`,
      ),
      link: boardLink(cycle),
    },
  ],
})
