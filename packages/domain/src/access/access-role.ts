import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { DistrictCode } from '../districts/district.ts'
import { type Bilingual, say } from '../text/bilingual.ts'

/**
 * What a person may be in a district: 系统管理员, 协调单位（区科协）, 单位填报人, 单位审核人, 领导, 阵地,
 * 服务队, 审计. One person may be several.
 */
export const AccessRole = z
  .enum([
    'administrator',
    'coordinator',
    'editor',
    'approver',
    'leader',
    'venue',
    'team',
    'auditor',
  ])
  .meta({ id: 'AccessRole' })
export type AccessRole = z.infer<typeof AccessRole>

export const ACCESS_ROLE_NAMES: Record<AccessRole, Bilingual> = {
  administrator: say('系统管理员', 'system administrator'),
  coordinator: say('统筹单位', 'coordinator'),
  editor: say('单位填报人', 'unit editor'),
  approver: say('单位审核人', 'unit approver'),
  leader: say('领导', 'leader'),
  venue: say('阵地', 'venue'),
  team: say('服务队', 'team'),
  auditor: say('审计', 'auditor'),
}

/** The roles that a person holds for one unit. */
export const UNIT_ROLES: readonly AccessRole[] = ['editor', 'approver', 'venue', 'team']

/** 授权: a role in a district and, for a unit's people, in that unit. */
export const Grant = z
  .object({
    district: DistrictCode,
    role: AccessRole,
    unit: Code.nullable().meta({ description: 'For a role of a unit; null for all others.' }),
  })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>
