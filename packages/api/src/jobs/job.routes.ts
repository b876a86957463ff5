import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { byId, json, problems, summary } from '../http/contract.ts'
import { download } from '../http/download.ts'
import { createRouter } from '../http/router.ts'
import { JobAnswer, readJob, readJobFile } from './read-job.ts'

const tags = ['jobs']

const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  ...summary('自己交办的后台任务进行到哪一步', 'How far a job is that you asked for'),
  request: { params: byId },
  responses: { 200: json('The job.', JobAnswer), ...problems('not-found') },
})

const file = createRoute({
  method: 'get',
  path: '/{id}/file',
  tags,
  ...summary('后台任务做好的文件，保留一天', 'The file that a job made; it is kept for a day'),
  request: { params: byId },
  responses: {
    200: {
      description: 'The file.',
      content: {
        'application/octet-stream': { schema: z.any().meta({ type: 'string', format: 'binary' }) },
      },
    },
    ...problems('not-found'),
  },
})

/** What goes on in the background. Everybody sees what they asked for themselves. */
export const jobRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(read, async (c) => {
      const { district, caller } = c.var
      return c.json(await readJob(db, district, c.req.valid('param').id, caller, now()), 200)
    })
    .openapi(file, async (c) => {
      const { district, caller } = c.var
      const made = await readJobFile(db, district, c.req.valid('param').id, caller)
      return download(made.body, made)
    })
