import { type Bilingual, say } from './bilingual.ts'

interface Limit {
  inclusive?: boolean | undefined
  exact?: boolean | undefined
}

/** What is too long, too short, too big or too small, by how much. */
export function explainLimit(
  origin: string,
  side: 'least' | 'most',
  bound: number | bigint | string,
  { inclusive = true, exact = false }: Limit,
): Bilingual {
  const size = SIZES[origin]
  if (!size) return explainBound(side, bound, inclusive)
  if (exact)
    return say(`应正好是 ${bound} ${size.zh}`, `Must be exactly ${bound} ${plural(size, bound)}`)
  if (side === 'least')
    return bound === 1
      ? say(origin === 'string' ? '不能为空' : '至少要有一项', 'Must not be empty')
      : say(`至少要有 ${bound} ${size.zh}`, `Must have at least ${bound} ${plural(size, bound)}`)
  return say(`最多 ${bound} ${size.zh}`, `Must have at most ${bound} ${plural(size, bound)}`)
}

const SIZES: Record<string, Bilingual> = {
  string: say('个字', 'character'),
  array: say('项', 'item'),
  set: say('项', 'item'),
  map: say('项', 'item'),
  file: say('字节', 'byte'),
}
const plural = ({ en }: Bilingual, count: number | bigint | string) => (count === 1 ? en : `${en}s`)

function explainBound(
  side: 'least' | 'most',
  bound: number | bigint | string,
  inclusive: boolean,
): Bilingual {
  if (side === 'least')
    return inclusive
      ? say(`不能小于 ${bound}`, `Must not be less than ${bound}`)
      : say(`必须大于 ${bound}`, `Must be more than ${bound}`)
  return inclusive
    ? say(`不能大于 ${bound}`, `Must not be more than ${bound}`)
    : say(`必须小于 ${bound}`, `Must be less than ${bound}`)
}
