/** The pages of a record. */
export const showPath = (resource: string, id: string) => `/${resource}/${id}/show`
export const editPath = (resource: string, id: string) => `/${resource}/${id}`
export const createPath = (resource: string) => `/${resource}/create`

/** A list with filters already chosen. */
export const listPath = (resource: string, filter: Record<string, string>) =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`

/** Where many values of a target are entered at once. */
export const gridPath = (target: string, choice: { unit?: string; every?: string } = {}) =>
  `/grid?${new URLSearchParams({ target, ...choice })}`

/** Where a value is entered: for a target, and perhaps for one period, unit, entity and category. */
export const enterPath = (
  target: string,
  choice: { period?: string; unit?: string; entity?: string; dimension?: string } = {},
) => `/observations/create?${new URLSearchParams({ target, ...choice })}`
