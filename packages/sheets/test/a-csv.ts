/** The bytes of a text in UTF-8. */
export const withCsv = (text: string): Uint8Array => new TextEncoder().encode(text)

/** `代码,数值,日期` and a row `一,1,2024/6/1` as Chinese Excel saves CSV: in GBK. */
export const inGbk = (): Uint8Array =>
  Buffer.from('b4fac2eb2ccafdd6b52cc8d5c6da0d0ad2bb2c312c323032342f362f310d0a', 'hex')
