/** As much of the provider as a test starts; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export interface Configuration {
    clients: readonly { client_id: string; client_secret: string; redirect_uris: string[] }[]
    claims: Record<string, string[]>
    cookies: { keys: string[] }
    findAccount(
      ctx: unknown,
      id: string,
    ): Promise<{ accountId: string; claims(): Promise<{ sub: string; [claim: string]: string }> }>
  }

  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
  }
}
