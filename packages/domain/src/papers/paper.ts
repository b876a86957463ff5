import type { Day } from '../dates/day.ts'

/** 公文: what an official paper says, from the title to the date. How it looks is the affair of who writes it down. */
export interface Paper {
  /** Parts that belong together; one that is too long for a line is broken where it reads best. */
  title: readonly string[]
  /** 发文字号, where there is one. */
  number?: string
  /** 主送机关, without the colon. */
  addressee?: string
  body: readonly Block[]
  /** 署名 and 成文日期. */
  signature?: { signer: string | null; day: Day }
  annexes?: readonly Annex[]
  /** It lies on its side, as wide tables do. */
  landscape?: boolean
}

/** 附件: begins on a page of its own. */
export interface Annex {
  title: string
  body: readonly Block[]
  landscape?: boolean
}

export type Block =
  /** 一、 and （一）; the number is not part of the text. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** 1. with its name and what is said of it; a line break begins a paragraph. */
  | { kind: 'item'; name: string; text: string }
  /** A line break begins a paragraph. */
  | { kind: 'text'; text: string }
  /** Short facts beside each other, spread over the line: 填报单位 and the day. */
  | { kind: 'line'; parts: readonly string[] }
  | Table

interface Table {
  kind: 'table'
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
}

interface Column {
  title: string
  /** Its part of the width, against the others. */
  width: number
  /** Text is set to the left and figures in the middle. */
  kind?: 'text' | 'figure'
}
