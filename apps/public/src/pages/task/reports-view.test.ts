import { describe, expect, it } from 'vitest'
import { anIndex, aPublishedPlan, aReport, readerOf } from '../../../test/small-plan.ts'
import { createPublicSite } from '../../site.ts'
import { reportsView } from './reports-view.ts'

const page = async (...reports: Parameters<typeof aReport>[0][]) => {
  const plan = aPublishedPlan({ reports: reports.map((report) => aReport(report)) })
  const site = createPublicSite({ reader: readerOf([plan]), today: () => '2024-06-30' })
  return (await site.request('/150602/2021-2025/tasks/A1.1')).text()
}

describe('the published reports on a task', () => {
  it('say who reported what, on which days and when it was published', () => {
    const index = anIndex({ reports: [aReport(), aReport({ task: 'A1.2' })] })
    expect(reportsView(index, 'A1.1', 'zh')).toEqual([
      {
        cycle: { text: '2024 年第一季度' },
        unit: { text: '教育局' },
        from: '2024年1月1日',
        to: '2024年3月31日',
        lines: [{ text: '培训教师 46 名。' }, { text: '举办讲座 3 场。' }],
        ...{ noProgress: null, completedOn: null, publishedOn: '2024年4月20日' },
        ...{ historical: false, recordedFrom: null },
      },
    ])
    expect(reportsView(index, 'A1.1', 'en')[0]).toMatchObject({
      cycle: { text: 'First quarter of 2024' },
      lines: [{ lang: 'zh-CN' }, { lang: 'zh-CN' }],
    })
  })

  it('say why there was no progress, and what the office recorded for the unit from where', async () => {
    const cycle = { ...aReport().cycle, historical: true }
    const html = await page(
      { narrative: '', noProgress: true, why: '等资金到位' },
      { cycle, recordedFrom: '2021 年工作总结', completedOn: '2024-03-01' },
    )
    expect(html).toContain('本期没有进展：等资金到位')
    expect(html).toContain('科协代录，来源：2021 年工作总结')
    expect(html).toContain('2024年3月1日 完成。')
  })

  it('leave every word a word', async () => {
    const html = await page({ narrative: '<script>alert(1)</script> https://example.com/' })
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; https://example.com/')
    expect(html).not.toMatch(/<a[^>]*example\.com/)
  })

  it('fold away what is older, and say nothing where there is none', async () => {
    expect(await page({}, {}, {}, {}, {})).toContain('更早的 2 期')
    expect(await page()).not.toContain('各期进展')
  })
})
