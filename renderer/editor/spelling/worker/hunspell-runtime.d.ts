declare module 'hunspell-asm/dist/cjs/lib/browser/hunspell.js' {
  /** What of Emscripten's runtime is used; pointers are numbers. */
  interface HunspellRuntime {
    readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    onRuntimeInitialized: () => void;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    allocateUTF8(text: string): number;
    UTF8ToString(pointer: number): string;
    getValue(pointer: number, type: '*'): number;
    _Hunspell_create(affixes: number, words: number): number;
    _Hunspell_spell(speller: number, word: number): number;
    _Hunspell_add(speller: number, word: number): number;
    _Hunspell_add_with_affix(speller: number, word: number, example: number): number;
    _Hunspell_suggest(speller: number, list: number, word: number): number;
    _Hunspell_free_list(speller: number, list: number, count: number): void;
  }
  function createRuntime(options?: { readonly onAbort?: (reason: unknown) => void }): HunspellRuntime;

  // biome-ignore lint/style/noDefaultExport: the module is CommonJS
  export { createRuntime as default };
}
