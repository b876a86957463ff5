const DROPPED = /^(?:class|clip-path|pointer-events|xml:space|ecmeta_.*)$/
// What these attributes say is so without them, for the shapes of a chart.
const DEFAULTS = new Set(['text-anchor="start"', 'stroke-linecap="butt"', 'stroke-miterlimit="10"'])
const UNUSED = /<(defs|style)\b[\s\S]*?<\/\1>/g
// ECharts writes text with <, > and " escaped, so what looks like a tag is one.
const TAG = /<([a-z]+)((?: [\w:-]+="[^"<>]*")*) *>/g
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g
// A marker is an arc of nearly a full turn, three times as long as a circle.
const CIRCLE = '<path d="M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0"'
const EMPTY = /<(path|rect)([^<>]*)>\s*<\/\1>/g

/**
 * What ECharts drew without what only a page with ECharts would use: ids and classes, which count up
 * from drawing to drawing, clips that cut nothing off, styles and areas that wait for a pointer.
 */
export const tidied = (svg: string): string =>
  svg
    .replace(UNUSED, '')
    .replace(TAG, (_, name: string, attributes: string) => `<${name}${kept(attributes)}>`)
    .replace(EMPTY, (_, name: string, attributes: string) =>
      isSeen(attributes) ? `<${name}${attributes}/>`.replace(CIRCLE, '<circle r="1"') : '',
    )
    .replace(/\n\s*\n+/g, '\n')
    .trim()

const kept = (attributes: string): string =>
  attributes.replace(ATTRIBUTE, (whole, name: string, value: string) => {
    if (DROPPED.test(name) || DEFAULTS.has(whole.trim())) return ''
    if (name === 'transform') return ` transform="${value.replace(/\d+\.\d{3,}/g, toHundredths)}"`
    return name === 'style' ? asAttributes(value) : whole
  })

const toHundredths = (number: string): string => String(Math.round(Number(number) * 100) / 100)

/** Attributes work where a page forbids inline styles. */
const asAttributes = (style: string): string =>
  style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .filter(([name, value]) => name && value && value !== 'inherit')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

function isSeen(attributes: string): boolean {
  const has = (attribute: string) => attributes.includes(` ${attribute}"`)
  const filled = !has('fill="none') && !has('fill-opacity="0')
  const stroked = / stroke="(?!none)/.test(attributes) && !has('stroke-width="0')
  return !has('opacity="0') && (filled || stroked)
}
