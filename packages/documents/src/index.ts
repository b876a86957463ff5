export { dayWords } from './day-words.ts'
export { writePaper } from './write-paper.ts'
