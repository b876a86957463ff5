import { type Bilingual, say } from '@gangyao/domain'
import { CONTRACT, type PlanModule } from './plan-module.ts'

type Declared = Pick<PlanModule, 'id' | 'contract' | 'requires' | 'permissions'>

/**
 * What keeps these modules from being started together, a sentence each that names the module and the way out;
 * empty where nothing does.
 *
 * @param taken what no module may be called: the first words of the core's addresses and tables
 */
export const moduleFaults = (modules: readonly Declared[], taken: readonly string[]): Bilingual[] =>
  modules.flatMap((module, index) => [
    ...idFaults(module, modules.slice(0, index), taken),
    ...contractFaults(module),
    ...requirementFaults(module, modules),
    ...permissionFaults(module),
  ])

const ID = /^[a-z][a-z0-9]{1,19}$/

function idFaults({ id }: Declared, before: readonly Declared[], taken: readonly string[]) {
  if (!ID.test(id))
    return [
      say(
        `模块“${id}”的 id 应为 2 到 20 个小写字母或数字，以字母开头`,
        `The id of the module “${id}” takes 2 to 20 small letters or digits, a letter first`,
      ),
    ]
  if (taken.includes(id))
    return [
      say(
        `模块“${id}”与系统自带的 /${id} 重名，请改用别的 id`,
        `The module “${id}” has the name of /${id}, which is the core's; give it another id`,
      ),
    ]
  return before.some((other) => other.id === id)
    ? [
        say(
          `模块“${id}”列了两次，或有两个模块同名；请在模块清单中删去一个`,
          `The module “${id}” is listed twice, or two have that name; take one off the list`,
        ),
      ]
    : []
}

const contractFaults = ({ id, contract }: { id: string; contract: number }) =>
  contract === CONTRACT
    ? []
    : [
        say(
          `模块“${id}”按第 ${contract} 版约定编写，本系统是第 ${CONTRACT} 版；请换用相应版本的模块`,
          `The module “${id}” was written for contract ${contract}, and this is ${CONTRACT}; take the version of it that fits`,
        ),
      ]

const requirementFaults = ({ id, requires = [] }: Declared, modules: readonly Declared[]) =>
  requires
    .filter((needed) => !modules.some((one) => one.id === needed))
    .map((needed) =>
      say(
        `模块“${id}”需要模块“${needed}”，清单中没有；请把它加入模块清单`,
        `The module “${id}” needs the module “${needed}”, which is not listed; add it`,
      ),
    )

const permissionFaults = ({ id, permissions }: Declared) =>
  Object.keys(permissions)
    .filter((name) => !new RegExp(`^${id}\\.[a-z][a-z-]*$`).test(name))
    .map((name) =>
      say(
        `模块“${id}”的权限“${name}”应以“${id}.”开头，后面是小写字母`,
        `The permission “${name}” of the module “${id}” begins with “${id}.” and goes on in small letters`,
      ),
    )
