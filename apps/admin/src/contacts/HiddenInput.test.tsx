// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { AdminContext, Form, RecordContextProvider } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { HiddenInput } from './HiddenInput.tsx'

afterEach(cleanup)

const Sent = () => <output>{JSON.stringify(useFormContext().watch('phone'))}</output>

/** Words are their keys here. */
const open = (phone: string | null) =>
  render(
    <AdminContext>
      <RecordContextProvider value={{ id: 'a', phone }}>
        <Form>
          <HiddenInput source="phone" label="phone" />
          <Sent />
        </Form>
      </RecordContextProvider>
    </AdminContext>,
  )
const box = () => screen.getByRole<HTMLInputElement>('textbox')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sent = () => JSON.parse(screen.getByRole('status').textContent ?? '')

it('what came hidden cannot be written into, and goes back as it came', () => {
  open('138****5678')
  expect(box().readOnly).toBe(true)
  expect(sent()).toBe('138****5678')
})

it('is written anew, from nothing, or left as it was after all', () => {
  open('138****5678')
  press('contacts.rewriteWhat')
  expect(box().value).toBe('')
  expect(sent()).toBeNull()
  fireEvent.change(box(), { target: { value: '13900000000' } })
  expect(sent()).toBe('13900000000')
  press('contacts.keepWhat')
  expect(sent()).toBe('138****5678')
})

it('is an ordinary field where there was nothing', () => {
  open(null)
  expect(box().readOnly).toBe(false)
  fireEvent.change(box(), { target: { value: '13900000000' } })
  expect(sent()).toBe('13900000000')
})
