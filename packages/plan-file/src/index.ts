export * from './format-findings.ts'
export * from './placed-finding.ts'
export * from './read-plan-file.ts'
export * from './read-values.ts'
