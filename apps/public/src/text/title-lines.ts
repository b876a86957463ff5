/** The lines of the issued text before the first empty one, which are its title; none where it has no such head. */
export function titleLines(issuedText: string): string[] {
  const lines = issuedText.split('\n').map((line) => line.trim())
  const empty = lines.indexOf('')
  return empty > 0 && empty <= 4 ? lines.slice(0, empty) : []
}
