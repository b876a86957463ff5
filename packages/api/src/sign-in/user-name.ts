/** Letters of any script, digits, dots, hyphens and underscores; not dots alone, which no address can name. */
export const isUserName = (name: string): boolean => /^(?!\.+$)[\p{L}\p{N}._-]{2,40}$/u.test(name)

/** better-auth wants an address for mail of everybody; ours have none, so this one leads nowhere. */
export const emailOf = (username: string): string =>
  `${encodeURIComponent(username.toLowerCase())}@gangyao.invalid`
