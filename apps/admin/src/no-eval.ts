// The panel is served without the right to make code from text, and zod would try once to find that out.
// It looks for its settings here; this module is the first to run, so zod finds them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
