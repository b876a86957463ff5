import { type Bilingual, say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'
import { momentInChina } from '../http/today.ts'
import type { StoredReport } from './read-item.ts'

/** Whoever was second keeps what they wrote, and is told whose text is there now. */
export const newerThanYours = (stored: StoredReport | null): AppError =>
  stored
    ? newer(
        stored,
        say('您写的还在，请对照后再保存', 'yours is still here, compare the two and save again'),
      )
    : new AppError(
        'stale',
        say(
          '这一项还没有保存过，请按新填写的保存',
          'Nothing has been saved here yet; save it as new',
        ),
      )

/** Nobody signs, hands in or passes a text that they have not seen. */
export const newerThanSeen = (stored: StoredReport | null): AppError =>
  stored
    ? newer(stored, say('请重新打开，看过后再办', 'open it again and read it first'))
    : new AppError(
        'stale',
        say('这一项还没有填写，请重新打开', 'Nothing has been written here yet; open it again'),
      )

function newer({ savedBy, savedAt }: StoredReport, next: Bilingual): AppError {
  const at = momentInChina(savedAt)
  return new AppError(
    'stale',
    say(
      `${savedBy} 已于 ${at} 保存了更新的内容；${next.zh}`,
      `${savedBy} saved a newer text at ${at}; ${next.en}`,
    ),
  )
}
