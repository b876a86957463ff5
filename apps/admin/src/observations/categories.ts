import type { Dimension, Target } from '@gangyao/domain'

export type Category = Dimension['categories'][number] & { dimension: Dimension }

/** Every category that a target’s values may be given for. */
export const categoriesOf = ({ dimensions }: Pick<Target, 'dimensions'>): Category[] =>
  (dimensions ?? []).flatMap((dimension) =>
    dimension.categories.map((category) => ({ ...category, dimension })),
  )
