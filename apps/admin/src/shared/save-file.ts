/** Lets the person keep a file that is here already. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has not begun to read it when `click` returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
