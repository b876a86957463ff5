import { describe, expect, it } from 'vitest'
import { aValue } from '../../test/factories.ts'
import { insist, isStale, NO_DRAFT, redo, revert, settle, textIn, undo, write } from './draft.ts'
import type { SheetCell } from './sheet.ts'

const aCell = (fields: Partial<SheetCell> = {}): SheetCell => ({
  key: 'a~2024',
  entity: 'a',
  period: '2024',
  owed: true,
  stored: undefined,
  counted: undefined,
  text: '',
  ...fields,
})
const filled = aCell({ stored: aValue({ version: 3 }), text: '2' })
const other = aCell({ key: 'b~2024', entity: 'b' })
const one = (cell: SheetCell, text: string) => write(NO_DRAFT, [{ cell, text }])

describe('writing into cells', () => {
  it('remembers the version that was seen', () => {
    expect(one(filled, ' 5 ').edits.get('a~2024')).toEqual({ text: '5', seen: 3 })
    expect(one(aCell(), '5').edits.get('a~2024')).toEqual({ text: '5', seen: null })
  })

  it('is nothing where the cell says so already', () => {
    expect(one(filled, '2')).toEqual(NO_DRAFT)
    expect(write(one(filled, '5'), [{ cell: filled, text: '2' }]).edits.size).toBe(0)
  })

  it('does not happen where nothing is owed', () => {
    expect(one(aCell({ owed: false }), '5')).toEqual(NO_DRAFT)
  })

  it('can empty a cell, which is not the same as leaving it', () => {
    expect(textIn(filled, one(filled, '').edits)).toBe('')
    expect(textIn(filled, NO_DRAFT.edits)).toBe('2')
  })
})

describe('undoing', () => {
  it('takes back a whole step, and gives it again', () => {
    const pasted = write(NO_DRAFT, [
      { cell: filled, text: '5' },
      { cell: other, text: '6' },
    ])
    const typed = write(pasted, [{ cell: other, text: '7' }])
    expect(undo(typed).edits).toEqual(pasted.edits)
    expect(undo(undo(typed)).edits.size).toBe(0)
    expect(redo(undo(typed)).edits).toEqual(typed.edits)
    expect(undo(NO_DRAFT)).toEqual(NO_DRAFT)
  })

  it('forgets what was undone once something else is written', () => {
    const branch = write(undo(one(filled, '5')), [{ cell: other, text: '1' }])
    expect(redo(branch)).toEqual(branch)
  })

  it('lets go of one cell, as a step of its own', () => {
    const both = write(one(filled, '5'), [{ cell: other, text: '6' }])
    const left = revert(both, ['a~2024'])
    expect([...left.edits.keys()]).toEqual(['b~2024'])
    expect(undo(left).edits).toEqual(both.edits)
  })
})

describe('a value that somebody else changed meanwhile', () => {
  const newer = { ...filled, stored: aValue({ version: 4, value: 8 }), text: '8' }
  const edit = { text: '5', seen: 3 }

  it('makes the edit stale, also where a first value appeared', () => {
    expect(isStale(newer, edit)).toBe(true)
    expect(isStale(newer, { text: '5', seen: null })).toBe(true)
    expect(isStale(filled, edit)).toBe(false)
  })

  it('stays stale while it is written over again, until the person insists', () => {
    const again = write(one(filled, '5'), [{ cell: newer, text: '6' }])
    expect(again.edits.get('a~2024')).toEqual({ text: '6', seen: 3 })
    expect(insist(again, [newer]).edits.get('a~2024')).toEqual({ text: '6', seen: 4 })
  })
})

it('what was saved is no edit any more; the rest stays', () => {
  const both = write(one(filled, '5'), [{ cell: other, text: '很多' }])
  const left = settle(both, ['a~2024'])
  expect([...left.edits.keys()]).toEqual(['b~2024'])
  expect(undo(left)).toEqual(left)
})
