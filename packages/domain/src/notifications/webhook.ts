import * as z from 'zod'
import { type Bilingual, say } from '../text/bilingual.ts'
import { visible } from '../text/visible.ts'

/** The kinds of group robot that are known. */
export const RobotKind = z.enum(['wecom', 'dingtalk']).meta({ id: 'RobotKind' })
export type RobotKind = z.infer<typeof RobotKind>

export const ROBOT_KIND_NAMES: Record<RobotKind, Bilingual> = {
  wecom: say('企业微信群机器人', 'WeCom group robot'),
  dingtalk: say('钉钉群机器人', 'DingTalk group robot'),
}

/** 群机器人: a group that is told once a day how much is open. */
export const Webhook = z
  .object({
    code: z.string().min(1),
    kind: RobotKind,
    name: visible(z.string().trim().min(1).max(60)).meta({ description: 'Which group it is.' }),
    url: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .meta({ description: 'The address the robot was given.' }),
    secret: z.string().trim().min(8).max(200).nullable().meta({
      description: 'The signing secret of a DingTalk robot.',
    }),
    enabled: z.boolean(),
    version: z.int().min(1),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>
