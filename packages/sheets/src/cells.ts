export { cleanText } from './cells/clean-text.ts'
export { parseDay } from './cells/parse-day.ts'
export { parseNumber, plainNumber } from './cells/parse-number.ts'
export { parsePasted } from './cells/parse-pasted.ts'
