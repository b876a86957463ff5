import { say } from '@gangyao/domain'
import { invalid } from '../errors/app-error.ts'

/**
 * What a body says of a record, without the id; where it has one, it is that of the address.
 *
 * @throws AppError `invalid`
 */
export function sameId<Body extends { id?: string | undefined }>(
  id: string,
  { id: own, ...body }: Body,
): Omit<Body, 'id'> {
  if (own === undefined || own === id) return body
  throw invalid([
    {
      field: 'id',
      message: say(
        `与地址不符，应是 ${id}，也可不写`,
        `Must be ${id}, as in the address, or be left out`,
      ),
    },
  ])
}
