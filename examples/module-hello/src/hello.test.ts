import { describeModule } from '@gangyao/module/testing'
import { hello } from './index.ts'

describeModule(hello)
