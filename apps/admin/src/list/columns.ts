import type { ReactNode } from 'react'
import type { RaRecord } from 'react-admin'
import type { MessageKey } from '../messages/use-wording.ts'

/** One column of a list; on a phone one line of a card. */
export interface Column<T extends RaRecord> {
  label: MessageKey
  render: (record: T) => ReactNode
  /** The API's field to sort by; none: not sortable. */
  sort?: string
  align?: 'right'
  width?: number | string
  /** The record's own name: the row's header, the card's heading. */
  heading?: boolean
  /** On the card: beside the heading, above the rest. */
  badge?: boolean
  /** On the card: without its label, or not at all. */
  onCard?: 'bare' | 'hidden'
}
