import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileKey, FileStore, StoredFile } from '../src/file-store.ts'

interface Door {
  store: FileStore
  close: () => Promise<void>
}

/** What every place that keeps files must do. */
export function describeFileStore(name: string, open: () => Promise<Door>) {
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-incoming-'))
    let door: Door
    beforeAll(async () => {
      door = await open()
    })
    afterAll(async () => {
      await door.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const incoming = (content: string | Uint8Array, district = '150602') => {
      const path = join(folder, 'incoming')
      writeFileSync(path, content)
      return { path, key: { district, sha256: createHash('sha256').update(content).digest('hex') } }
    }
    const put = async (content: string | Uint8Array, district?: string): Promise<FileKey> => {
      const { path, key } = incoming(content, district)
      await door.store.put(key, path)
      return key
    }
    const read = async (key: FileKey) => {
      const content = await door.store.get(key)
      return content && Buffer.from(await new Response(content).arrayBuffer())
    }
    const all = async (district?: string): Promise<StoredFile[]> => {
      const found: StoredFile[] = []
      for await (const file of door.store.list(district)) found.push(file)
      return found
    }

    it('gives back what it was given, however large', async () => {
      const large = Buffer.alloc(3_000_000, 7)
      for (const content of [Buffer.from('一份签到表'), large]) {
        const before = Date.now() - 2000
        const key = await put(content)
        expect(content.equals((await read(key)) ?? Buffer.alloc(0))).toBe(true)
        const found = await door.store.look(key)
        expect(found).toMatchObject({ ...key, size: content.length })
        expect(found?.storedAt.getTime()).toBeGreaterThan(before)
      }
    })

    it('keeps the same content once, and one district apart from another', async () => {
      const key = await put('the same', '150622')
      expect(await put('the same', '150622')).toEqual(key)
      expect((await all('150622')).map(({ sha256 }) => sha256)).toEqual([key.sha256])
      const elsewhere = { ...key, district: '150623' }
      expect(await door.store.look(elsewhere)).toBeNull()
      expect(await door.store.get(elsewhere)).toBeNull()
      expect(await all('150623')).toEqual([])
    })

    it('takes the same from several at once', async () => {
      const { path, key } = incoming('at once')
      await Promise.all([1, 2, 3].map(() => door.store.put(key, path)))
      expect(String(await read(key))).toBe('at once')
    })

    it('has nothing where nothing was put, and removing that is no fault', async () => {
      const key = { district: '150602', sha256: '0'.repeat(64) }
      expect(await door.store.look(key)).toBeNull()
      expect(await door.store.get(key)).toBeNull()
      await door.store.remove(key)
    })

    it('forgets what is removed', async () => {
      const key = await put('for a while')
      await door.store.remove(key)
      expect(await door.store.look(key)).toBeNull()
      expect((await all('150602')).map(({ sha256 }) => sha256)).not.toContain(key.sha256)
    })

    it('tells of everything of a district, however much it is', async () => {
      const keys: FileKey[] = []
      for (let at = 0; at < 7; at++) keys.push(await put(`file ${at}`, '150621'))
      const found = await all('150621')
      expect(found.map(({ sha256 }) => sha256).sort()).toEqual(
        keys.map(({ sha256 }) => sha256).sort(),
      )
      for (const file of found) expect(file).toMatchObject({ district: '150621', size: 6 })
      const everywhere = new Set((await all()).map(({ district }) => district))
      expect(everywhere).toEqual(new Set(['150602', '150621', '150622']))
    })

    it('never leaves its place', async () => {
      const bad = [
        { district: '../150602', sha256: '0'.repeat(64) },
        { district: '150602', sha256: '../../../etc/passwd' },
      ]
      for (const key of bad) {
        await expect(door.store.get(key)).rejects.toThrow(/names no file|is no district/)
        await expect(door.store.put(key, join(folder, 'incoming'))).rejects.toThrow(/no /)
        await expect(door.store.remove(key)).rejects.toThrow(/no /)
      }
    })
  })
}
