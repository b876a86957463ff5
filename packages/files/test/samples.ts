/** The beginnings by which files are known, and a little more. */
export const aPdf = (text = '') => Buffer.from(`%PDF-1.7\n%\xe2\xe3\n${text}\n%%EOF\n`, 'latin1')
export const aJpeg = () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex')
export const aPng = () =>
  Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001000500010d0a2db40000000049454e44ae426082',
    'hex',
  )
export const aWebp = () =>
  Buffer.from('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0'.padEnd(60, '\0'), 'latin1')
export const aHeic = () =>
  Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(60, '\0'), 'latin1')
export const anOldWord = () =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
