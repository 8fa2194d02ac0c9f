declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// As in the page (renderer/zod-without-eval.ts): set before zod is loaded, so that it does not probe for eval.
globalThis.__zod_globalConfig = { jitless: true };

export {};
