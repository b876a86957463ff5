import type { Light } from '@gangyao/domain'

/** 靛青 ink on paper, and a seal in 朱砂. Every pair of text and ground below keeps 4.5 : 1. */
export const INK = {
  light: { main: '#24476b', dark: '#17324f', light: '#e6edf4' },
  dark: { main: '#9cc3e6', dark: '#c4dcf2', light: '#22344a' },
} as const

export const SEAL = '#a8392d'

export const PAPER = {
  light: { ground: '#f6f4ef', sheet: '#ffffff', sunk: '#faf8f4', line: '#e3ded3' },
  dark: { ground: '#14191f', sheet: '#1c232b', sunk: '#171d24', line: '#333d48' },
} as const

interface LightColours {
  text: string
  ground: string
  /** For bars and dots. */
  solid: string
}

/** Colours of the lights; a word and an icon always stand beside them. */
export const LIGHT_COLOURS: Record<'light' | 'dark', Record<Light, LightColours>> = {
  light: {
    met: { text: '#1b5e36', ground: '#e2f1e7', solid: '#3d8f5f' },
    'on-course': { text: '#0d5368', ground: '#dff0f4', solid: '#3a8ea6' },
    behind: { text: '#7a4600', ground: '#fcefd3', solid: '#e0a02e' },
    overdue: { text: '#98211a', ground: '#fbe4e1', solid: '#c8453b' },
    'not-due': { text: '#4a5461', ground: '#eceef0', solid: '#a5afba' },
    'no-data': { text: '#4a5461', ground: '#ffffff', solid: '#d3d0c8' },
  },
  dark: {
    met: { text: '#9fdcb7', ground: '#1e3a2a', solid: '#4fa874' },
    'on-course': { text: '#9bd6e6', ground: '#183842', solid: '#4aa2bb' },
    behind: { text: '#f3cd86', ground: '#42330f', solid: '#d99b2b' },
    overdue: { text: '#f6b2ab', ground: '#47201c', solid: '#d3584e' },
    'not-due': { text: '#b8c1cb', ground: '#2a323b', solid: '#6c7783' },
    'no-data': { text: '#b8c1cb', ground: '#1c232b', solid: '#48525d' },
  },
}
