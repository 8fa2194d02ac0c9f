/// <reference path="./hunspell-runtime.d.ts" />
import createRuntime from 'hunspell-asm/dist/cjs/lib/browser/hunspell.js';

/** A dictionary as Hunspell reads it: how words are inflected and compounded, and the words. */
export interface DictionaryFiles {
  readonly affixes: Uint8Array;
  readonly words: Uint8Array;
}

export interface Speller {
  isRight(word: string): boolean;
  /** What the word may have been meant to be, the likeliest first. May take a second in languages of many forms. */
  suggest(word: string): string[];
  /** Takes a word into the dictionary, inflected and compounded as one that it has already; null: neither. */
  learn(word: string, like: string | null): void;
}

type Runtime = ReturnType<typeof createRuntime>;

/** Hunspell itself, as WebAssembly: the only checker for the page that knows compounds (German) and elisions (French). */
export async function createSpeller({ affixes, words }: DictionaryFiles): Promise<Speller> {
  const runtime = await start();
  runtime.FS.writeFile('/index.aff', affixes);
  runtime.FS.writeFile('/index.dic', words);
  const speller = withText(runtime, '/index.aff', (affixPath) =>
    withText(runtime, '/index.dic', (wordsPath) => runtime._Hunspell_create(affixPath, wordsPath)),
  );
  // It has read them into its own memory.
  runtime.FS.unlink('/index.aff');
  runtime.FS.unlink('/index.dic');
  return {
    isRight: (word) =>
      withText(runtime, word.normalize(), (text) => runtime._Hunspell_spell(speller, text)) !== 0,
    suggest: (word) => suggest(runtime, speller, word.normalize()),
    learn: (word, like) =>
      void withText(runtime, word, (text) =>
        like === null
          ? runtime._Hunspell_add(speller, text)
          : withText(runtime, like, (example) => runtime._Hunspell_add_with_affix(speller, text, example)),
      ),
  };
}

function start(): Promise<Runtime> {
  return new Promise((resolve, reject) => {
    const runtime = createRuntime({ onAbort: (reason) => reject(new Error(`Hunspell stopped: ${reason}`)) });
    // Not awaited: the runtime has a `then` of its own that gives itself, for ever.
    runtime.onRuntimeInitialized = () => resolve(withoutThen(runtime));
  });
}

function withoutThen(runtime: Runtime & { then?: unknown }): Runtime {
  delete runtime.then;
  return runtime;
}

function suggest(runtime: Runtime, speller: number, word: string): string[] {
  const list = runtime._malloc(4);
  try {
    const count = withText(runtime, word, (text) => runtime._Hunspell_suggest(speller, list, text));
    const first = runtime.getValue(list, '*');
    const suggestions = Array.from({ length: Math.max(0, count) }, (_, index) =>
      runtime.UTF8ToString(runtime.getValue(first + index * 4, '*')),
    );
    runtime._Hunspell_free_list(speller, list, count);
    return suggestions;
  } finally {
    runtime._free(list);
  }
}

function withText<Value>(runtime: Runtime, text: string, use: (pointer: number) => Value): Value {
  const pointer = runtime.allocateUTF8(text);
  try {
    return use(pointer);
  } finally {
    runtime._free(pointer);
  }
}
