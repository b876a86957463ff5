export { FileFault } from './file-fault.ts'
export {
  type FileKey,
  type FileStore,
  keyOf,
  pathOf,
  type StoredFile,
  StoreFault,
} from './file-store.ts'
export { localStore } from './local-store.ts'
export { recognise } from './recognise.ts'
export { type S3Options, s3Store } from './s3-store.ts'
export { clearSpool, type Spooled, withSpooled } from './spool.ts'
