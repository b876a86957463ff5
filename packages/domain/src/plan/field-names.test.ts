import { expect, it } from 'vitest'
import { Observation } from '../observations/observation.ts'
import { fieldName } from './field-names.ts'

/** What no message is about. */
const OWN_BUSINESS = ['version']

it.each(Observation.keyof().options.filter((field) => !OWN_BUSINESS.includes(field)))(
  'the field %s of a value has a name in both languages',
  (field) => {
    const { zh, en } = fieldName(field)
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).not.toMatch(/[a-z][A-Z]|^$/)
  },
)
