/**
 * The measures of GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm with 22 lines of 28 characters of
 * 3号 (16 pt). Word counts in twentieths of a point.
 */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

export const A4 = { width: twips(210), height: twips(297) }

/** The page number stands 7 mm below the text. */
export const MARGINS = {
  upright: {
    top: twips(37),
    right: twips(26),
    bottom: twips(35),
    left: twips(28),
    header: twips(15),
    footer: twips(23),
  },
  /** Turned: what was the bound side is on top. */
  lying: {
    top: twips(28),
    right: twips(37),
    bottom: twips(26),
    left: twips(35),
    header: twips(15),
    footer: twips(14),
  },
}

export const TEXT_WIDTH = { upright: twips(156), lying: twips(225) }

/** Half points, as Word takes sizes: 2号, 3号, 4号 and 小四. */
export const SIZES = { title: 44, body: 32, small: 28, table: 24 }

/** A character of the text, by which it is indented. */
export const CHARACTER = 320

/** 22 lines in 225 mm: 28.95 pt each, fixed. */
export const LINE = 579
export const TITLE_LINE = 700
export const TABLE_LINE = 360
/** Above a table and below it. */
export const GAP = 160

/** 28 characters of 16 pt are a little wider than 156 mm: each is set a quarter of a point closer. */
export const CLOSER = -5

/** As many characters of the title as a line holds. */
export const TITLE_CHARACTERS = { upright: 20, lying: 28 }
