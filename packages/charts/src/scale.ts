/** The vertical axis: from zero, or from below it, to a round number above the highest figure. */
export interface Scale {
  min: number
  max: number
  step: number
}

const ROUND = [1, 2, 2.5, 5, 10]

/** A scale of about `count` steps that holds every figure and zero; a share never goes beyond 100. */
export function scaleOf(values: readonly number[], count: number, percent = false): Scale {
  const highest = Math.max(0, ...values)
  const lowest = Math.min(0, ...values)
  if (highest === lowest) return { min: 0, max: 1, step: 1 }
  const whole = values.every(Number.isInteger)
  const step = roundStep((highest - lowest) / count, whole)
  const up = steps(highest, step)
  const max = percent && highest <= 100 ? Math.min(up, Math.max(100, highest)) : up
  return { min: -steps(-lowest, step) || 0, max, step }
}

function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = ROUND.find((one) => one * power >= least - power * 1e-9) ?? 10
  const step = Number((factor * power).toPrecision(3))
  return whole ? Math.max(1, Math.ceil(step)) : step
}

const steps = (value: number, step: number) =>
  Number((Math.ceil(value / step - 1e-9) * step).toPrecision(12))
