/** Chinese as papers print it: no blank where it meets a figure. 培训 46 名 becomes 培训46名. */
export const tight = (text: string): string =>
  text
    .replace(/(?<=[\p{sc=Han}，。；：、（）《》“”—]) (?=[0-9A-Za-z])/gu, '')
    .replace(/(?<=[0-9A-Za-z%]) (?=[\p{sc=Han}，。；：、（）《》“”—])/gu, '')
