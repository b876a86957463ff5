/** The path of a Chromium or Chrome, or null. */
export function findBrowser(): string | null
