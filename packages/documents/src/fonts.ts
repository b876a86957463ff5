import type { IFontAttributesProperties } from 'docx'

/** Chinese in the face that the standard names, figures and Latin beside it in one that goes with it. */
const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  // Quotation marks and dashes are in both; here they are Chinese.
  hint: 'eastAsia',
})

export const FACES = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  /** Of page numbers: 宋体, the figures too. */
  page: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体', hint: 'eastAsia' },
} satisfies Record<string, IFontAttributesProperties>

/** What is taken where a face is not installed: what Windows, WPS and free systems have. */
const SUBSTITUTES = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', '华文中宋', '宋体', 'Noto Serif CJK SC'],
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', 'Noto Serif CJK SC'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'Noto Sans CJK SC'],
  宋体: ['SimSun', 'Noto Serif CJK SC'],
}

const CHINESE = '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'

/** The table of fonts with the names to look for where one is missing. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${Object.entries(
    SUBSTITUTES,
  )
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/>${CHINESE}</w:font>`,
    )
    .join('')}</w:fonts>`,
}
