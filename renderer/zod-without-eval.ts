declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// Making a schema probes for eval, which the page's policy forbids and reports. This is where zod keeps what
// `z.config` sets; set before zod is loaded (with the first task), it cannot come too late, and loads nothing itself.
globalThis.__zod_globalConfig = { jitless: true };

export {};
