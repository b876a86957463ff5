import { type Bilingual, say } from '../text/bilingual.ts'

const FIELDS = new Map(
  Object.entries({
    about: say('涉及', 'about'),
    accumulation: say('累计方式', 'accumulation'),
    action: say('所属行动', 'action'),
    aliases: say('别名', 'aliases'),
    audience: say('对象', 'audience'),
    basis: say('编制依据', 'basis'),
    benchmark: say('比较数列', 'benchmark'),
    clause: say('出处', 'clause'),
    comparator: say('比较方式', 'comparator'),
    documentNumber: say('文号', 'document number'),
    due: say('期限', 'due date'),
    end: say('结束日期', 'end'),
    from: say('起始日期', 'from'),
    interpretation: say('口径', 'interpretation'),
    issuedOn: say('印发日期', 'date of issue'),
    issuer: say('印发机关', 'issuer'),
    kind: say('类型', 'kind'),
    lights: say('亮灯规则', 'light rules'),
    measure: say('计量单位', 'measure'),
    measureEn: say('计量单位英文', 'English measure'),
    name: say('名称', 'name'),
    nameEn: say('英文名称', 'English name'),
    obligation: say('约束性', 'obligation'),
    pace: say('进度要求', 'pace'),
    parent: say('上级', 'parent'),
    position: say('次序', 'place'),
    principles: say('基本原则', 'principles'),
    project: say('所属工程', 'project'),
    questions: say('待定问题', 'questions'),
    recurrence: say('到期周期', 'recurrence'),
    registers: say('名录', 'registers'),
    role: say('分工', 'part'),
    safeguard: say('所属保障措施', 'safeguard'),
    scope: say('范围', 'scope'),
    start: say('开始日期', 'start'),
    status: say('状态', 'status'),
    tag: say('责任单位括注', 'tag'),
    task: say('所属任务', 'task'),
    text: say('文字', 'wording'),
    themeDays: say('主题日', 'theme days'),
    title: say('标题', 'title'),
    titleEn: say('英文标题', 'English title'),
    to: say('截止日期', 'to'),
    type: say('类型', 'type'),
    upper: say('上限', 'upper bound'),
    value: say('数值', 'value'),
  }),
)

const VALUES: Record<string, Record<string, Bilingual>> = {
  role: { lead: say('牵头', 'lead'), responsible: say('责任', 'responsible') },
  status: {
    draft: say('草稿', 'draft'),
    published: say('已发布', 'published'),
    closed: say('已结束', 'closed'),
  },
  obligation: { binding: say('约束性', 'binding'), aspiration: say('预期性', 'aspiration') },
  pace: { linear: say('按时间进度', 'as time passes'), 'at-due': say('到期再看', 'when due') },
  recurrence: {
    plan: say('整个规划期', 'whole plan'),
    year: say('每年', 'every year'),
    half: say('每半年', 'every half year'),
    quarter: say('每季度', 'every quarter'),
    month: say('每月', 'every month'),
    term: say('每学期', 'every term'),
    once: say('一次', 'once'),
  },
  comparator: {
    gte: say('不少于', 'at least'),
    lte: say('不超过', 'at most'),
    eq: say('达到', 'reach'),
    gt: say('超过', 'more than'),
    about: say('左右', 'about'),
    between: say('区间', 'between'),
    all: say('全部', 'all'),
    benchmark: say('与别处比较', 'benchmark'),
  },
}

/** A field of a record in words; its own name where none are known. */
export const fieldName = (field: string): Bilingual => FIELDS.get(field) ?? say(field, field)

/** A field's value in words where it is one of a closed set; any other value as it is. */
export const valueName = (field: string, value: unknown): Bilingual =>
  VALUES[field]?.[String(value)] ?? say(String(value), String(value))
