/** What is said of the papers of a cycle. */
export const papersZh = {
  papers: {
    title: '文档',
    basis: '应报 %{items} 项，已审核通过 %{accepted} 项。文档只写审核通过的填报和已确认的数据。',
    thin: '审核通过的还不到一半，现在生成的文档内容会很少。',
    none: '还没有审核通过的填报，现在生成的文档里没有工作进展。',
    unconfirmed:
      '有 %{count} 个指标数据还没有确认，不会写入：公开后，或所属任务的填报审核通过后，才算确认。',
    bulletin: '调度通报（Word）',
    ledger: '任务台账（Excel）',
    all: '各单位进展情况表（压缩包）',
    making: '正在生成…',
    ofUnits: '单位进展情况表',
    ofUnit: '%{accepted}/%{items} 项已审核通过',
    unit: '进展情况表（Word）',
    unitOf: '%{unit}的进展情况表（Word）',
    ownBasis: '只写已审核通过的内容',
  },
}
