import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { tidied } from './tidy.ts'

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | TitleComponentOption
>
export type ChartSeries = BarSeriesOption | LineSeriesOption

/** Draws an option; returns what stands inside the `<svg>` element, the same for the same option. */
export type Draw = (option: ChartOption, size: { width: number; height: number }) => string

let loading: Promise<Draw> | undefined

/** ECharts costs half a second and 100 MB, so it is loaded with the first drawing and not before. */
export const loadDraw = (): Promise<Draw> => (loading ??= load())

async function load(): Promise<Draw> {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  core.use([
    charts.BarChart,
    charts.LineChart,
    components.GridComponent,
    components.LegendComponent,
    components.TitleComponent,
    renderers.SVGRenderer,
  ])
  return (option, size) => {
    const chart = core.init(null, null, { renderer: 'svg', ssr: true, ...size })
    try {
      chart.setOption(option)
      return tidied(inner(chart.renderToSVGString()))
    } finally {
      chart.dispose()
    }
  }
}

const inner = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
