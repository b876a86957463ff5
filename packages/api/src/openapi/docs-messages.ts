import { type Bilingual, type Language, say } from '@gangyao/domain'

/** What the groups of operations are called. */
const GROUPS: Record<string, Bilingual> = {
  health: say('运行状况', 'Health'),
  'sign-in': say('登录', 'Sign-in'),
  districts: say('旗县区', 'Districts'),
  plans: say('规划', 'Plans'),
  actions: say('提升行动', 'Actions'),
  projects: say('重点工程', 'Projects'),
  safeguards: say('保障措施', 'Safeguards'),
  tasks: say('任务', 'Tasks'),
  units: say('单位', 'Units'),
  memberships: say('成员单位', 'Memberships'),
  responsibilities: say('责任分工', 'Responsibilities'),
  targets: say('目标', 'Targets'),
  periods: say('周期', 'Periods'),
  observations: say('数据', 'Observations'),
  assessments: say('研判', 'Assessments'),
  cycles: say('填报周期', 'Reporting cycles'),
  extensions: say('延期申请', 'Extensions'),
  reports: say('进展填报', 'Progress reports'),
  contributions: say('配合事项', 'Contributions'),
  contacts: say('单位联络员', 'Contact persons'),
  tokens: say('接口令牌', 'API tokens'),
  audit: say('审计日志', 'Audit log'),
}

export const groupName = (tag: string, language: Language): string =>
  (GROUPS[tag] ?? say(tag, tag))[language]

export interface DocsMessages {
  title: string
  lead: string
  otherLanguage: string
  contents: string
  skip: string
  start: string
  machine: string
  rules: { title: string; text: string }[]
  example: string
  operations: string
  records: string
  recordsLead: string
  problems: string
  problemsLead: string
  parameters: string
  body: string
  answers: string
  required: string
  optional: string
  open: string
  status: string
}

export const DOCS_MESSAGES: Record<Language, DocsMessages> = {
  zh: {
    title: '纲要接口文档',
    lead: '规划、任务、单位、责任分工、目标和数据，都可以通过这组接口读取和填写。',
    otherLanguage: 'English',
    contents: '目录',
    skip: '跳到正文',
    start: '怎么用',
    machine: '供程序读取的说明（OpenAPI 3.1）',
    rules: [
      {
        title: '地址和编号',
        text: '一切都在 /api 之下，业务数据在 /api/districts/{district} 之下，district 是旗县区的六位代码。记录没有数据库编号，只有代码：id 由各段代码用 ~ 连成，例如任务 2021-2025~A1.2。代码一经使用便不再改变。',
      },
      {
        title: '登录',
        text: '用户名和密码换取一个 cookie，随后的请求带上它。用户只能由管理员建立。公开网站上的内容不需要登录，也不在这里。',
      },
      {
        title: '令牌',
        text: '程序不用密码，而用令牌：登录后在 /api/districts/{district}/tokens 新建，只显示一次，随请求以 Authorization: Bearer 带上。令牌只在一个旗县区有效，只能做新建时写明、并且主人此刻仍能做的事，到期或撤销后立即失效。',
      },
      {
        title: '列表',
        text: '_start、_end 取一页（最多 1000 条，不写则 25 条），_sort、_order 排序，q 查找文字，其余参数按字段相等筛选，可以重复；空值写作 field=。总数在 X-Total-Count 中。没有的字段会被拒绝，并列出可用的字段。',
      },
      {
        title: '修改',
        text: 'PUT 送回整条记录，连同读到的 version。别人先改过，就会得到 409，什么也不会被覆盖。还有其他记录与之关联的，不能删除。',
      },
      {
        title: '数据与公开',
        text: '每个数值有一个当前值；更正时旧值作为较早的版本保留。公开的是某一个版本，之后的草稿在再次公开之前不会被看到。撤回以后才能删除。',
      },
      {
        title: '个人信息',
        text: '联络员的电话、邮箱等加密保存，列表中只显示隐去后的样子，例如 138****5678；原样送回即不改动。要看全，用 reveal 一次看一项，写明理由，并记入审计日志；search 按完整的号码查找。erase 抹去个人信息，保留记录以便统计。',
      },
      {
        title: '周期',
        text: '规划期、年度、半年、季度和月份由规划的起止日期推出，随规划载入，这里只读。学期（type: term）可以增、改、删：从规划期内开始，彼此不重叠，parent 是它开始时所在的周期；已有数据的学期不改起止日期。',
      },
      {
        title: '日期',
        text: '日期写作 2024-06-30。“今天”按北京时间计算；研判可以用 asOf 指定任意一天。',
      },
      {
        title: '出错时',
        text: '回答是 application/problem+json（RFC 9457），语言随 Accept-Language，code 只会是下面列出的几种，errors 逐项指出哪个字段有什么问题。请求过于频繁得到 429，Retry-After 是应等的秒数。每个回答的 X-Request-Id 是它的编号，询问时请附上。',
      },
    ],
    example: '示例',
    operations: '操作',
    records: '数据结构',
    recordsLead: '各操作收发的内容。',
    problems: '错误代码',
    problemsLead: '一切失败都归入其中一种。',
    parameters: '参数',
    body: '内容',
    answers: '回答',
    required: '必填',
    optional: '可省略',
    open: '无需登录',
    status: '状态码',
  },
  en: {
    title: 'Gangyao API',
    lead: 'Plans, tasks, units, responsibilities, targets and values can be read and written here.',
    otherLanguage: '中文',
    contents: 'Contents',
    skip: 'Skip to the text',
    start: 'How to use it',
    machine: 'For programs: OpenAPI 3.1',
    rules: [
      {
        title: 'Addresses and ids',
        text: 'Everything is under /api, and the work of a district under /api/districts/{district}, by its code of six digits. Records carry codes and no database ids: an id is the codes joined with ~, such as the task 2021-2025~A1.2. A code, once given, never changes.',
      },
      {
        title: 'Sign-in',
        text: 'A user name and a password give a cookie, which comes along with later requests. Users are made by the administrator. What is on the public site needs no sign-in and is not found here.',
      },
      {
        title: 'Tokens',
        text: 'Programs use no password but a token: whoever is signed in makes one at /api/districts/{district}/tokens, sees it once, and sends it along as Authorization: Bearer. It works in one district, for what it was made for and its owner may still do, until it expires or is revoked.',
      },
      {
        title: 'Lists',
        text: '_start and _end take a page (1,000 rows at most, 25 when nothing is said), _sort and _order sort, q looks for words, and every other parameter keeps what has that value; it may be repeated, and field= keeps what is empty. X-Total-Count says how many there are. A field that there is not is refused, naming those there are.',
      },
      {
        title: 'Changes',
        text: 'PUT sends the whole record back with the version that was read. If somebody else was first the answer is 409, and nothing is overwritten. What other records hang on cannot be deleted.',
      },
      {
        title: 'Values and the public',
        text: 'Each value has one current figure; a correction keeps the old one as an earlier revision. One revision is public, and a later draft is not seen until it is published too. What is public is withdrawn before it is deleted.',
      },
      {
        title: 'Personal data',
        text: 'Telephone numbers, addresses for mail and notes of contact persons are kept encrypted and shown masked, like 138****5678; sent back so, they stay as they are. reveal shows one field of one record, for a reason that is kept in the audit log; search finds a whole number. erase does away with what is personal and keeps the record for statistics.',
      },
      {
        title: 'Periods',
        text: 'The plan’s term, years, halves, quarters and months follow from its dates, come with the plan and are only read here. School terms (type: term) are made, changed and deleted: they begin within the plan, share no day, and their parent is a period that holds their first day. A term with values keeps its dates.',
      },
      {
        title: 'Days',
        text: 'Days are written 2024-06-30. Today is the day it is in China; an assessment takes any day as asOf.',
      },
      {
        title: 'Failures',
        text: 'They are application/problem+json (RFC 9457) in the language of Accept-Language; code is one of those below, and errors says which field has which fault. Whoever asks too often gets 429 with the seconds to wait in Retry-After. Every answer has its number in X-Request-Id; name it when you ask.',
      },
    ],
    example: 'Example',
    operations: 'Operations',
    records: 'Records',
    recordsLead: 'What the operations take and give.',
    problems: 'Error codes',
    problemsLead: 'Every failure is one of these.',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    required: 'required',
    optional: 'optional',
    open: 'no sign-in needed',
    status: 'Status',
  },
}
