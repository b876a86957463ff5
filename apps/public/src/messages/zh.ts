import type { Condition, Light, UnitKind } from '@gangyao/domain'

// Every word of the public site that is not the plan's own. Chinese comes first; en.ts has the same shape.
export const zh = {
  language: {
    code: 'zh-CN',
    openGraph: 'zh_CN',
    other: 'English',
  },

  site: {
    name: (district: string) => `${district} · 规划实施公开`,
    service: '规划实施公开',
    skip: '跳到正文',
    comma: '、',
    allPlans: '全部规划',
    accessibility: '无障碍声明',
    updated: (when: string) => `数据更新于 ${when}`,
    notYetPublished: '尚未公布进展数据',
    assessedOn: (day: string) => `状态按 ${day} 研判`,
    footer: '本站页面不含脚本，不收集个人信息，不使用 Cookie。',
  },

  demo: {
    mark: '演示数据',
    text: '本站的进展数字均为虚构，仅供演示，不代表任何单位的实际工作。',
  },

  nav: {
    label: '主导航',
    trail: '当前位置',
    overview: '总览',
    targets: '目标',
    units: '单位',
    text: '原文',
    about: '说明',
  },

  light: {
    /** What each light means, for someone who meets it for the first time. */
    meaning: {
      met: '承诺已经兑现。',
      'on-course': '还没到期，目前跟得上时间进度。',
      behind: '还没到期，但落后于时间进度。',
      overdue: '期限已过，仍未达到要求。',
      'not-due': '还没到该看结果的时候。',
      'no-data': '还没有公布可以研判的数据。',
    } satisfies Record<Light, string>,
    count: (name: string, count: number) => `${name} ${count} 项`,
    list: '各状态目标数',
    none: '无量化目标',
  },

  condition: {
    'met-late': '实际值达到了要求，但晚于期限：状态为已完成，并注明逾期后完成。',
    met: '实际值达到了要求。',
    'not-started': '统计周期还没有开始。',
    'no-data': '还没有公布数据。',
    zero: '报告为零：报告为零不等于没有数据。',
    missed: '期限已过，公布的数据仍未达到要求。',
    'at-due': '这项目标只在到期日看结果，现在还没到期。',
    'share-of-expected': '还没到期，实际值跟得上按时间推算的进度。',
    otherwise: '还没到期，实际值低于按时间推算的进度。',
  } satisfies Record<Condition, string>,

  figures: {
    values: { actual: '实际', expected: '现应达到', required: '目标' },
    duties: { actual: '已达标', expected: '已到期', required: '共承诺' },
    missing: '暂无数据',
  },

  target: {
    label: (code: string) => `目标 ${code}`,
    status: '进展',
    why: '判定依据：',
    byPeriod: '分期明细',
    byEntity: '逐个对象明细',
    column: {
      period: '周期',
      entity: '对象',
      light: '状态',
      actual: '实际',
      expected: '应达到',
      required: '要求',
      due: '期限',
    },
    noParts: '这项目标要逐个对象核对，名录录入后，这里会列出每一个对象的进展。',
    interpretation: '口径',
    question: '原文没有写明',
    decision: '目前按此执行',
    decidedOn: (day: string) => `${day} 确定`,
    reason: '理由',
    open: '尚未确定口径。',
    plain: '原文写得清楚，没有需要另行约定的口径。',
    clause: '原文',
    aspiration: '努力目标：原文的表述是力争或鼓励，不作硬性要求。',
    of: '所属',
    wholePlan: '规划总目标',
    lead: '牵头单位',
    description: (requirement: string, sentence: string) => `${requirement}。${sentence}`,
  },

  trend: {
    title: '走势',
    table: '数据表',
    column: { period: '周期', actual: '实际', expected: '应达到' },
    ahead: '未到',
  },

  amendments: {
    title: '后来的调整',
    from: (day: string) => `自 ${day} 起执行，此前仍按原文。`,
    later: (day: string) => `将于 ${day} 起执行，目前仍按原文。`,
    before: '调整前',
    after: '调整后',
    reason: '理由',
  },

  targets: {
    title: '全部目标',
    lead: (total: number) =>
      `原文里可以用数字核对的承诺共 ${total} 项，这里按状态排列，最需要关注的在最前面。`,
    jump: '按状态查看',
    column: { target: '目标', requirement: '要求', standing: '进展', lead: '牵头单位' },
    caption: (light: string) => `状态为“${light}”的目标`,
    description: (total: number) => `${total} 项可核对的承诺，按完成状态排列。`,
    noLead: '—',
  },

  task: {
    label: (code: string) => `任务 ${code}`,
    targets: '承诺与进展',
    noTargets:
      '原文没有给这项任务定下可以用数字核对的目标，因此没有状态灯。做什么、由谁负责，见下文。',
    units: '谁来负责',
    lead: '牵头单位',
    noLead: '原文没有写明牵头单位。',
    responsible: '责任单位',
    noResponsible: '原文没有列出责任单位。',
    allMembers: (count: number) => `各成员单位（${count} 个）`,
    allMembersNote: (day: string) =>
      `原文写的是“各成员单位”，即全体成员单位共同负责。以下是 ${day} 的成员单位，已单独列名的不再重复。`,
    reports: '各期进展',
    earlierReports: (count: number) => `更早的 ${count} 期`,
    span: (from: string, to: string) => `${from} 至 ${to} 的情况`,
    noProgress: '本期没有进展：',
    completedOn: (day: string) => `${day} 完成。`,
    publishedOn: (day: string) => `${day} 公开`,
    enteredLater: '事后补录',
    recordedFrom: '科协代录，来源：',
    clause: '原文',
    themeDays: '这项任务提到的主题日',
    seeInText: '在全文中查看',
    description: (title: string, leads: string, total: number) =>
      `${title}。${leads ? `牵头单位：${leads}。` : ''}${
        total > 0 ? `可核对的目标 ${total} 项。` : '没有可用数字核对的目标。'
      }`,
    previous: '上一项任务',
    next: '下一项任务',
    around: '相邻任务',
  },

  programme: {
    action: '提升行动',
    project: '重点工程',
    actionLabel: (code: string) => `提升行动 ${code}`,
    projectLabel: (code: string) => `重点工程 ${code}`,
    tasks: '任务',
    audience: (audience: string) => `面向${audience}`,
    counts: (tasks: number, targets: number) => `${tasks} 项任务 · ${targets} 项目标`,
    ledBy: '牵头：',
    description: (title: string, tasks: number, targets: number) =>
      `${title}：${tasks} 项任务，${targets} 项可核对的目标。`,
    noTasks: '原文没有在这一部分列出任务。',
    others: { action: '全部提升行动', project: '全部重点工程' },
  },

  safeguard: {
    kind: '组织实施',
    label: (code: string) => `组织实施 ${code}`,
    targets: '承诺与进展',
    noTargets: '这一部分没有可以用数字核对的目标。',
    items: '具体内容',
    clause: '原文',
    description: (title: string) => `组织实施：${title}。`,
  },

  overview: {
    term: (start: string, end: string) => `${start}—${end}`,
    before: (day: string) => `将于 ${day} 开始`,
    running: (share: string, days: number) => `规划期已过 ${share}，还剩 ${days} 天`,
    ended: (day: string) => `规划期已于 ${day} 届满`,
    timeTitle: '时间进度',
    lightsTitle: '承诺兑现得怎么样',
    sentence: (total: number, counts: readonly string[]) =>
      `${total} 项可以核对的目标中，${counts.join('，')}。`,
    empty: {
      title: '数据正在录入',
      text: (total: number) =>
        `本规划的 ${total} 项目标已全部列出，进展数据正由各牵头单位整理录入，核对后在这里公布。在此之前，目标显示“无数据”，还没到期的显示“未到期”。`,
    },
    noTargets: '这份规划没有可以用数字核对的目标。',
    goals: '总目标',
    actions: (count: number) => `${count} 项提升行动`,
    projects: (count: number) => `${count} 项重点工程`,
    safeguards: '组织实施',
    attention: '需要关注',
    attentionNone: '没有逾期或滞后的目标。',
    done: '已经完成',
    doneNone: '还没有已完成的目标。',
    seeAll: (count: number) => `查看全部 ${count} 项`,
    description: (title: string, sentence: string) => `${title}的实施进展：${sentence}`,
  },

  units: {
    title: '责任单位',
    lead: (count: number) => `共 ${count} 个单位参与实施。点开可以看到每个单位牵头和参与的任务。`,
    column: { unit: '单位', leads: '牵头任务', shares: '参与任务', lights: '牵头目标' },
    caption: (kind: string) => `${kind}：牵头和参与的任务`,
    count: (count: number) => `${count} 项`,
    none: '—',
    description: (count: number) => `${count} 个单位各自牵头和参与的任务。`,
    kinds: {
      party: '党委部门',
      government: '政府部门',
      'mass-organisation': '群团组织',
      'public-institution': '事业单位',
      dispatched: '垂直管理和派出机构',
      enterprise: '企业',
      town: '镇和街道',
      other: '其他',
    } satisfies Record<UnitKind, string>,
  },

  unit: {
    aliases: '也写作：',
    leads: '牵头的任务',
    leadsNone: '原文没有让这个单位牵头的任务。',
    shares: '参与的任务',
    sharesNone: '原文没有单独点名让这个单位参与的任务。',
    asMember: (count: number) => `作为成员单位共同负责的任务（${count} 项）`,
    lights: (count: number) => `牵头的任务下共有 ${count} 项可核对的目标。`,
    from: (day: string) => `自 ${day} 设立。`,
    to: (day: string) => `至 ${day} 为止。`,
    description: (name: string, leads: number, shares: number) =>
      `${name}：牵头 ${leads} 项任务，参与 ${shares} 项任务。`,
  },

  text: {
    title: '规划原文',
    lead: '这里是印发文件的全文，一字未改。画线的句子是可以核对的承诺，点开可以看到进展。',
    contents: '目录',
    see: {
      task: (code: string) => `任务 ${code}`,
      action: (code: string) => `提升行动 ${code}`,
      project: (code: string) => `重点工程 ${code}`,
      safeguard: (code: string) => `组织实施 ${code}`,
    },
    article: '印发文件全文',
    description: (title: string) => `${title}的全文，每一条都可以直接引用链接。`,
  },

  about: {
    title: '说明',
    lead: '本站把一份印发的规划变成可以逐条核对的承诺：写了什么、谁负责、做到了没有。',
    lights: '状态灯的含义',
    lightsNote:
      '状态由规则计算，不由任何单位自行填写。任务和单位的状态取其硬性目标中最差的一项，不取平均。',
    rules: '判定规则',
    rulesNote: '从上往下逐条比对，先符合哪一条就是哪个状态：',
    rule: (condition: string, light: string) => `${condition} → ${light}`,
    share: (share: string) => `至少达到应有进度的 ${share}。`,
    figures: '数字怎么算',
    figuresNotes: [
      '零不等于没有数据：报告为零就写零，没有报告就写“暂无数据”。',
      '比例一律由分子和分母两个数算出，不对比例再取平均。',
      '“现应达到”按时间推算：期限过了多少，就应完成多少；只看期末结果的目标不作推算。',
      '分年或分学期的承诺逐期核对，一期没有做到，不能用另一期补上。',
    ],
    interpretations: '口径',
    interpretationsNote:
      '原文有些地方没有写明。下面是遇到的问题和目前采用的读法；还没有定的，也照实列出。',
    interpretationsNone: '没有需要另行约定的口径。',
    about: '涉及',
    question: '问题',
    decision: '目前的读法',
    open: '尚未确定',
    source: '数据从哪里来',
    sourceNotes: [
      '进展数字由各任务的牵头单位填报，核对后公布。没有公布的数字不会出现在本站。',
      '更正后的数字公布后立即替换旧数字。',
      '规划的条文、责任分工和目标取自印发的原文，每一条都可以追溯到原句。',
    ],
    document: '文件信息',
    issuer: '印发机关',
    number: '发文字号',
    issuedOn: '印发日期',
    term: '规划期',
    basis: '依据文件',
    contact: '联系和更正',
    contactFigure: '对某个数字有疑问，请联系该任务页面上列出的牵头单位。',
    contactPlan: { before: '对规划全文和本站有意见，请联系', after: '。' },
    contactNobody: '对规划全文和本站有意见，请联系任一牵头单位。',
    description: '状态灯的含义、数字的算法、口径和数据来源。',
  },

  accessibility: {
    title: '无障碍声明',
    paragraphs: [
      '我们希望每个人都能使用本站，按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）和 WCAG 2.2 的 AA 级制作。',
      '页面不需要脚本，可以只用键盘操作；标题、表格和导航区域有名称，读屏软件可以直接跳转。状态同时用形状、文字和颜色表示，不单靠颜色。文字放大到 200% 不会丢失内容，手机上不需要横向滚动。页面可以打印。',
      '印发的原文只有中文；英文页面中的原文引文已标明语言。',
    ],
    known: '已知的不足',
    knownText: '条文较长的页面阅读起来仍然费力，我们提供目录和每一条的直接链接。',
    problem: '遇到困难怎么办',
    problemText: {
      before: '如果某个页面无法使用，请联系',
      after: '，说明页面地址和您使用的设备，以其他方式取得同样的内容。',
    },
    problemNobody:
      '如果某个页面无法使用，请联系相关任务的牵头单位，说明页面地址和您使用的设备，以其他方式取得同样的内容。',
    description: '本站的无障碍情况和反馈方式。',
  },

  plans: {
    title: '公开的规划',
    lead: '选择地区和规划，查看承诺了什么、做到了什么。',
    none: '目前还没有公开的规划。规划公布后会列在这里。',
    status: { published: '正在公开', closed: '已结束', draft: '' },
    description: '各地区公开的规划及其实施进展。',
  },

  notFound: {
    title: '没有找到这个页面',
    text: '地址可能写错了，或者这一条并不在规划里。编号区分大小写，例如 A1.2、T07。',
    ways: '可以从这里继续',
    home: '回到首页',
  },

  failure: {
    title: '暂时无法显示',
    text: '读取数据时出了问题，不是您的操作有误。请过几分钟再试。',
  },

  unavailable: {
    title: '暂时无法打开',
    text: '数据暂时读不到，正在恢复，不是您的操作有误。请过几分钟再试。',
  },

  notAllowed: {
    title: '这里只能阅读',
    text: '公开网站上的页面只供阅读，不接受提交。请直接打开网址；接口在 /api 之下。',
  },
}

export type Words = typeof zh
