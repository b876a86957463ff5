import { expect, it } from 'vitest'
import { type HolidayNotice, noticeFaults, noticesWith } from './holiday-notice.ts'
import { isWorkingDay } from './working-days.ts'

const entered: Omit<HolidayNotice, 'version'> = {
  code: '2031',
  notice: '国办发明电〔2030〕1号',
  issuedOn: '2030-11-04',
  holidays: [{ title: '春节', titleEn: null, from: '2031-01-22', to: '2031-01-29' }],
  makeUp: ['2031-01-19'],
}

it('makes a year known that was not', () => {
  expect(isWorkingDay('2031-01-23')).toMatchObject({ known: false, year: 2031 })
  const notices = noticesWith([entered])
  expect(isWorkingDay('2031-01-23', notices)).toEqual({ known: true, value: false })
  expect(isWorkingDay('2031-01-19', notices)).toEqual({ known: true, value: true })
})

it('counts before ours for the same year', () => {
  expect(isWorkingDay('2024-02-04')).toEqual({ known: true, value: true })
  const own = { ...entered, code: '2024', holidays: [], makeUp: [] }
  expect(isWorkingDay('2024-02-04', noticesWith([own]))).toEqual({ known: true, value: false })
})

it('is held to what can be true', () => {
  expect(noticeFaults(entered)).toEqual([])
  expect(noticeFaults({ ...entered, makeUp: ['2031-01-24'] })).toMatchObject([{ field: 'makeUp' }])
})
