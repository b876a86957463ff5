/** An address made only of codes: nothing that a browser could take for another host. */
const PLAIN = /^(?:\/[A-Za-z0-9][A-Za-z0-9.-]*)+\/?$/
const PLAN = /^((?:\/en)?\/\d{6}\/[^/]+)(\/.*)?$/
const LISTS: Record<string, string> = {
  '/actions': '#actions',
  '/projects': '#projects',
  '/safeguards': '#safeguards',
  '/tasks': '#actions',
}

/**
 * Where an address that names no page was meant to lead: the same with or without its last slash, or the
 * list that a shortened address asks for. `null` where nothing can be guessed.
 *
 * @example tidy('/150602/2021-2025') // '/150602/2021-2025/'
 */
export function tidy(path: string): string | null {
  if (path === '/en') return '/en/'
  if (!PLAIN.test(path)) return null
  const bare = path.endsWith('/') ? path.slice(0, -1) : path
  const district = /^((?:\/en)?)\/(\d{6})$/.exec(bare)
  if (district) return `${district[1]}/plans#${district[2]}`
  const [, plan, rest = ''] = PLAN.exec(bare) ?? []
  const meant =
    plan === undefined ? bare : rest in LISTS ? `${plan}/${LISTS[rest]}` : `${plan}${rest || '/'}`
  return meant === path ? null : meant
}
