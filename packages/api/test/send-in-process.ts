import { openDatabase } from '../src/database/open-database.ts'
import { openMailer } from '../src/notifications/mailer.ts'
import { sendDeliveries } from '../src/notifications/send-deliveries.ts'
import { aKey } from './keys.ts'

// A process of its own that sends what is due, for a test: `node send-in-process.ts <place> <smtp>`.
const [place = '{}', url = ''] = process.argv.slice(2)
const { db, close } = openDatabase(JSON.parse(place))
const mailer = openMailer({ url, from: 'gangyao@example.cn' })
const sent = await sendDeliveries(
  { db, keys: async () => [aKey()], mailer, allowed: [] },
  () => new Date(),
)
await close()
process.stdout.write(String(sent))
