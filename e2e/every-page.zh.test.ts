import { describeEveryPage } from './every-page.suite.ts'

describeEveryPage('zh')
