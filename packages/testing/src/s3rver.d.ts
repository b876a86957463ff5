/** As much of it as the tests use; it brings no types. */
declare module '@20minutes/s3rver' {
  // biome-ignore lint/style/noDefaultExport: it is what it exports
  export default class S3rver {
    constructor(options: {
      address: string
      port: number
      silent: boolean
      directory: string
      configureBuckets: { name: string }[]
    })
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
}
