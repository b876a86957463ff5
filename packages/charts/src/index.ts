export * from './describe-trend.ts'
export * from './draw-trend.ts'
