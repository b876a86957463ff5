import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endingFault,
  fileNameFault,
  LONGEST_FILE_NAME,
  safeFileName,
  unsentFault,
} from './file-name.ts'
import { endingOf } from './media-type.ts'

const MOST = 20_000_000

describe('the name of a file', () => {
  it('that leads to a folder is refused, and so is none at all', () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\a.pdf', 'a/b.pdf', '..\\b.pdf'])
      expect(fileNameFault(name)?.zh, name).toContain('路径')
    for (const name of ['', '...', ' \u200b ', '\u2800'])
      expect(fileNameFault(name)?.zh, name).toContain('没有名称')
    expect(fileNameFault('2024 年签到表（第 1 期）.pdf')).toBeNull()
  })

  it('keeps nothing that reads otherwise than it is or cannot be saved', () => {
    expect(safeFileName('甲\u202efdp.exe')).toBe('甲fdp.exe')
    expect(safeFileName(' 活动:照片?\n.jpg ')).toBe('活动_照片_.jpg')
    expect(safeFileName('..con.txt')).toBe('_con.txt')
    expect(safeFileName('a/../b.pdf')).toBe('a_.._b.pdf')
  })

  it('is the same once made safe, short enough, and ends as it did', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const safe = safeFileName(`${name}.pdf`)
        expect(safeFileName(safe)).toBe(safe)
        expect(safe.length).toBeLessThanOrEqual(LONGEST_FILE_NAME)
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*]/u)
        if (endingOf(safe) !== '') expect(endingOf(safe)).toBe('pdf')
      }),
    )
  })

  it('fits what the file holds, whatever the size of its letters', () => {
    expect(endingFault('照片.JPEG', 'image/jpeg')).toBeNull()
    expect(endingFault('照片.pdf', 'image/jpeg')?.zh).toBe(
      '文件名以“.pdf”结尾，内容却是“JPEG 图片”；请传原来的文件，或把文件名改为 .jpg',
    )
  })
})

describe('a file that has not been sent yet', () => {
  it('is refused by its size and its name alone', () => {
    expect(unsentFault('a.pdf', 1, MOST)).toBeNull()
    expect(unsentFault('a.pdf', MOST + 1, MOST)?.zh).toContain('不能超过 20 MB')
    expect(unsentFault('a.pdf', 0, MOST)?.zh).toContain('空的')
    expect(unsentFault('a.xlsm', 1, MOST)?.zh).toContain('宏')
    expect(unsentFault('a.doc', 1, MOST)?.zh).toContain('旧格式')
    expect(unsentFault('a.exe', 1, MOST)?.zh).toContain('不能接收“.exe”文件')
    expect(unsentFault('a', 1, MOST)?.zh).toContain('没有结尾')
  })
})
