import type { Words } from './zh.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const en: Words = {
  language: {
    code: 'en',
    openGraph: 'en_GB',
    other: '中文',
  },

  site: {
    name: (district) => `${district} · The plan in the open`,
    service: 'The plan in the open',
    skip: 'Skip to the content',
    comma: ', ',
    allPlans: 'All plans',
    accessibility: 'Accessibility',
    updated: (when) => `Figures updated ${when}`,
    notYetPublished: 'No figures published yet',
    assessedOn: (day) => `Assessed as of ${day}`,
    footer: 'These pages contain no scripts, collect no personal data and set no cookies.',
  },

  demo: {
    mark: 'Demo data',
    text: 'All progress figures on this site are invented and say nothing about the work of any real unit.',
  },

  nav: {
    label: 'Main',
    trail: 'You are here',
    overview: 'Overview',
    targets: 'Targets',
    units: 'Units',
    text: 'Text',
    about: 'About',
  },

  light: {
    meaning: {
      met: 'The promise has been kept.',
      'on-course': 'Not due yet, and keeping pace with the time that has passed.',
      behind: 'Not due yet, and behind the time that has passed.',
      overdue: 'The due date has passed and the promise has not been kept.',
      'not-due': 'It is too early to look for a result.',
      'no-data': 'Nothing has been published that could be assessed.',
    },
    count: (name, count) => `${name.toLowerCase()}: ${count}`,
    list: 'Targets by light',
    none: 'No quantified target',
  },

  condition: {
    'met-late': 'The figure meets the promise, but later than due: done, and said to be late.',
    met: 'The figure meets the promise.',
    'not-started': 'The period has not begun.',
    'no-data': 'No figure has been published.',
    zero: 'Zero was reported: a report of nothing, which is not the same as no report.',
    missed: 'The due date has passed and the published figure falls short.',
    'at-due': 'This promise is checked on its due date only, which has not come.',
    'share-of-expected': 'Not due yet, and the figure keeps pace with the time that has passed.',
    otherwise: 'Not due yet, and the figure is behind the time that has passed.',
  },

  figures: {
    values: { actual: 'Actual', expected: 'Expected by now', required: 'Promised' },
    duties: { actual: 'Kept', expected: 'Due by now', required: 'Promised' },
    missing: 'No data',
  },

  target: {
    label: (code) => `Target ${code}`,
    status: 'How it stands',
    why: 'Why this light: ',
    byPeriod: 'Period by period',
    byEntity: 'One by one',
    column: {
      period: 'Period',
      entity: 'Name',
      light: 'Light',
      actual: 'Actual',
      expected: 'Expected',
      required: 'Promised',
      due: 'Due',
    },
    noParts:
      'This promise is checked one by one against a register. Once the register has been filled in, each entry and how it stands will be listed here.',
    interpretation: 'How the text is read',
    question: 'What the text leaves open',
    decision: 'The reading in force',
    decidedOn: (day) => `Decided on ${day}`,
    reason: 'Why',
    open: 'Not decided yet.',
    plain: 'The text is plain; nothing needed to be settled.',
    clause: 'The issued words',
    aspiration: 'An aspiration: the text says it will be striven for, and does not bind.',
    of: 'Belongs to',
    wholePlan: 'The plan as a whole',
    lead: 'Lead unit',
    description: (requirement, sentence) => `Promised: ${requirement}. ${sentence}`,
  },

  trend: {
    title: 'Over time',
    table: 'The figures',
    column: { period: 'Period', actual: 'Actual', expected: 'Expected' },
    ahead: 'still to come',
  },

  amendments: {
    title: 'Changed since',
    from: (day) => `In force from ${day}; before that the issued words hold.`,
    later: (day) => `In force from ${day}; until then the issued words hold.`,
    before: 'Before',
    after: 'After',
    reason: 'Why',
  },

  targets: {
    title: 'All targets',
    lead: (total) =>
      `The text makes ${plural(total, 'promise', 'promises')} that can be checked by a number. Here they stand by light, those that need attention first.`,
    jump: 'By light',
    column: {
      target: 'Target',
      requirement: 'Promised',
      standing: 'How it stands',
      lead: 'Lead unit',
    },
    caption: (light) => `Targets with the light “${light}”`,
    description: (total) =>
      `${plural(total, 'promise', 'promises')} that can be checked, by how they stand.`,
    noLead: '—',
  },

  task: {
    label: (code) => `Task ${code}`,
    targets: 'Promises and progress',
    noTargets:
      'The text sets no target for this task that a number could check, so it has no light. What is to be done and by whom is said below.',
    units: 'Who answers for it',
    lead: 'Lead unit',
    noLead: 'The text does not say who leads.',
    responsible: 'Responsible units',
    noResponsible: 'The text names no responsible units.',
    allMembers: (count) => `All member units (${count})`,
    allMembersNote: (day) =>
      `The text says 各成员单位, “all member units”: every member shares the task. These are the members on ${day}; units named above are not repeated.`,
    reports: 'Progress, cycle by cycle',
    earlierReports: (count) => plural(count, 'earlier report', 'earlier reports'),
    span: (from, to) => `from ${from} to ${to}`,
    noProgress: 'No progress: ',
    completedOn: (day) => `Finished on ${day}.`,
    publishedOn: (day) => `Published on ${day}`,
    enteredLater: 'entered later',
    recordedFrom: 'recorded for the unit by the coordinating office, from: ',
    clause: 'The issued words',
    themeDays: 'Days and weeks this task names',
    seeInText: 'See it in the full text',
    description: (title, leads, total) =>
      `${title}. ${leads ? `Led by ${leads}. ` : ''}${
        total > 0
          ? `${plural(total, 'target', 'targets')} that can be checked.`
          : 'No target that a number could check.'
      }`,
    previous: 'Previous task',
    next: 'Next task',
    around: 'Neighbouring tasks',
  },

  programme: {
    action: 'Actions',
    project: 'Projects',
    actionLabel: (code) => `Action ${code}`,
    projectLabel: (code) => `Project ${code}`,
    tasks: 'Tasks',
    audience: (audience) => `For ${audience}`,
    counts: (tasks, targets) =>
      `${plural(tasks, 'task', 'tasks')} · ${plural(targets, 'target', 'targets')}`,
    ledBy: 'Led by ',
    description: (title, tasks, targets) =>
      `${title}: ${plural(tasks, 'task', 'tasks')}, ${plural(targets, 'target', 'targets')} that can be checked.`,
    noTasks: 'The text lists no tasks here.',
    others: { action: 'All actions', project: 'All projects' },
  },

  safeguard: {
    kind: 'Organisation',
    label: (code) => `Organisation ${code}`,
    targets: 'Promises and progress',
    noTargets: 'Nothing here can be checked by a number.',
    items: 'In detail',
    clause: 'The issued words',
    description: (title) => `How the plan is organised: ${title}.`,
  },

  overview: {
    term: (start, end) => `${start} – ${end}`,
    before: (day) => `The term begins on ${day}.`,
    running: (share, days) =>
      `${share} of the term has passed; ${plural(days, 'day is', 'days are')} left.`,
    ended: (day) => `The term ended on ${day}.`,
    timeTitle: 'The time passed',
    lightsTitle: 'How the promises stand',
    sentence: (total, counts) =>
      `${plural(total, 'target', 'targets')} can be checked by a number – ${counts.join(', ')}.`,
    empty: {
      title: 'Figures are being entered',
      text: (total) =>
        `All ${total} targets of the plan are listed here. The lead units are collecting the figures, which appear once they have been checked. Until then a target says “No data”, or “Not due yet” where its time has not come.`,
    },
    noTargets: 'This plan has no target that a number could check.',
    goals: 'The overall goal',
    actions: (count) => plural(count, 'action', 'actions'),
    projects: (count) => plural(count, 'project', 'projects'),
    safeguards: 'How it is organised',
    attention: 'What needs attention',
    attentionNone: 'No target is overdue or behind.',
    done: 'What is done',
    doneNone: 'No target is done yet.',
    seeAll: (count) => `See all ${count}`,
    description: (title, sentence) => `${title}: how it stands. ${sentence}`,
  },

  units: {
    title: 'Units',
    lead: (count) =>
      `${plural(count, 'unit carries', 'units carry')} out the plan. Open one to see what it leads and what it shares.`,
    column: { unit: 'Unit', leads: 'Leads', shares: 'Shares', lights: 'Targets it leads' },
    caption: (kind) => `${kind}: tasks led and shared`,
    count: (count) => plural(count, 'task', 'tasks'),
    none: '—',
    description: (count) =>
      `The tasks that each of ${plural(count, 'unit', 'units')} leads and shares.`,
    kinds: {
      party: 'Party departments',
      government: 'Government departments',
      'mass-organisation': 'Mass organisations',
      'public-institution': 'Public institutions',
      dispatched: 'Branches and agencies of higher levels',
      enterprise: 'Enterprises',
      town: 'Towns and sub-districts',
      other: 'Others',
    },
  },

  unit: {
    aliases: 'Also written ',
    leads: 'Tasks it leads',
    leadsNone: 'The text has this unit lead no task.',
    shares: 'Tasks it shares',
    sharesNone: 'The text names this unit for no further task.',
    asMember: (count) => `Shared by all member units (${plural(count, 'task', 'tasks')})`,
    lights: (count) =>
      `The tasks it leads hold ${plural(count, 'target', 'targets')} that can be checked.`,
    from: (day) => `Since ${day}.`,
    to: (day) => `Until ${day}.`,
    description: (name, leads, shares) =>
      `${name}: leads ${plural(leads, 'task', 'tasks')}, shares ${plural(shares, 'task', 'tasks')}.`,
  },

  text: {
    title: 'The issued text',
    lead: 'The whole document as issued, to the letter; it exists in Chinese only. Underlined words are promises that can be checked: open one to see how it stands.',
    contents: 'Contents',
    see: {
      task: (code) => `Task ${code}`,
      action: (code) => `Action ${code}`,
      project: (code) => `Project ${code}`,
      safeguard: (code) => `Organisation ${code}`,
    },
    article: 'The whole document',
    description: (title) => `${title}: the full text, with a link for every clause.`,
  },

  about: {
    title: 'About',
    lead: 'This site turns an issued plan into promises that can be checked one by one: what was written, who answers for it, and whether it was done.',
    lights: 'What the lights mean',
    lightsNote:
      'Rules give the lights; no unit sets its own. A task or unit has the worst light among the targets that bind it, never an average.',
    rules: 'The rules',
    rulesNote: 'They are tried from the top; the first that holds gives the light:',
    rule: (condition, light) => `${condition} → ${light}.`,
    share: (share) => ` At least ${share} of what is expected must be there.`,
    figures: 'How figures are counted',
    figuresNotes: [
      'Zero is not missing: a report of nothing shows 0, no report shows “No data”.',
      'A ratio is always two numbers, one over the other; ratios are never averaged.',
      '“Expected by now” goes by the calendar: as much of the promise as of its time. Promises checked only at the end expect nothing before.',
      'What is promised for each year or school term is checked for each; one does not make up for another.',
    ],
    interpretations: 'How the text is read',
    interpretationsNote:
      'The text leaves some things open. These are the questions met and the readings in force; what is not decided yet is listed too.',
    interpretationsNone: 'Nothing needed to be settled.',
    about: 'Concerns',
    question: 'Question',
    decision: 'Reading in force',
    open: 'Not decided yet',
    source: 'Where the figures come from',
    sourceNotes: [
      'The lead unit of each task reports; figures appear once they have been checked and published. Nothing unpublished is shown.',
      'A corrected figure takes the place of the old one as soon as it is published.',
      'Clauses, responsibilities and targets come from the issued text, each with the sentence it stands on.',
    ],
    document: 'The document',
    issuer: 'Issued by',
    number: 'Number',
    issuedOn: 'Issued on',
    term: 'Term',
    basis: 'Based on',
    contact: 'Contact and corrections',
    contactFigure: 'If you doubt a figure, turn to the lead unit named on the page of its task. ',
    contactPlan: { before: 'About the plan as a whole or this site, turn to ', after: '.' },
    contactNobody: 'About the plan as a whole or this site, turn to any of the lead units.',
    description:
      'What the lights mean, how figures are counted, how the text is read, and the sources.',
  },

  accessibility: {
    title: 'Accessibility',
    paragraphs: [
      'We want everyone to be able to use this site. It is made to level AA of WCAG 2.2 and to GB/T 37668, the Chinese standard for accessible internet content.',
      'The pages need no scripts and can be used by keyboard alone. Headings, tables and navigation have names that screen readers can jump to. Lights are told by shape and word as well as colour. Text can be enlarged to 200% without losing anything, and nothing scrolls sideways on a phone. Every page can be printed.',
      'The issued text exists in Chinese only; quotes from it are marked as Chinese on English pages.',
    ],
    known: 'What falls short',
    knownText:
      'Pages with long clauses remain hard reading; there is a table of contents and a direct link to every clause.',
    problem: 'If something does not work',
    problemText: {
      before: 'Please tell ',
      after:
        ' which page it was and what device you use, and ask for the same content another way.',
    },
    problemNobody:
      'Please tell the lead unit of the task which page it was and what device you use, and ask for the same content another way.',
    description: 'How accessible this site is, and where to turn.',
  },

  plans: {
    title: 'Plans in the open',
    lead: 'Choose a district and a plan to see what was promised and what was done.',
    none: 'No plan is public yet. Plans appear here once they are published.',
    status: { published: 'Open', closed: 'Closed', draft: '' },
    description: 'The public plans of each district and how they stand.',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the plan has no such entry. Codes tell capital letters from small ones: A1.2, T07.',
    ways: 'Go on from here',
    home: 'Home',
  },

  failure: {
    title: 'This cannot be shown right now',
    text: 'Something went wrong on our side while reading the figures. Please try again in a few minutes.',
  },

  unavailable: {
    title: 'Out of reach for the moment',
    text: 'The data cannot be read just now and is being brought back; it is nothing you did. Please try again in a few minutes.',
  },

  notAllowed: {
    title: 'There is only reading here',
    text: 'The pages of the public site are for reading and take nothing in. Open the address itself; the API is under /api.',
  },
}
