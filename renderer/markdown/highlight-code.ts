import {
  createCssVariablesTheme,
  createHighlighterCore,
  type GrammarState,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { CODE_LANGUAGES, codeLanguage } from './code-languages';

/** More than this is shown uncoloured: colouring runs on the page's own thread. */
const HIGHLIGHT_LIMIT = 50_000;

export interface CodeToken {
  readonly text: string;
  /** `var(--code-…)`: the colours themselves are in renderer/ui/tokens.css, so a change of theme repaints nothing. */
  readonly color: string | null;
  readonly isItalic: boolean;
  readonly isBold: boolean;
}

/** Lines of tokens; the texts joined (lines by '\n') are exactly the code that was given. */
export type CodeLines = readonly (readonly CodeToken[])[];

const THEME = 'goldsmith';
const ITALIC = 1;
const BOLD = 2;
const CACHE_SIZE = 200;

let highlighter: Promise<HighlighterCore> | null = null;
const cache = new Map<string, CodeLines>();

/** What was coloured before, at once; null when it was not, or was long ago. */
export function cachedHighlight(code: string, language: string): CodeLines | null {
  return cache.get(cacheKey(code, language)) ?? null;
}

/**
 * Colours code; null when the language is unknown, the code too long, or the colouring would change the text.
 * The highlighter and each language's grammar are loaded when first needed.
 */
export async function highlightCode(
  code: string,
  word: string | null | undefined,
): Promise<CodeLines | null> {
  const language = codeLanguage(word);
  if (language === null || code.length > HIGHLIGHT_LIMIT) {
    return null;
  }
  const known = cachedHighlight(code, language);
  if (known !== null) {
    return known;
  }
  const tokenize = await loadTokenizer(language);
  const lines = tokenize?.(code, undefined).lines ?? null;
  if (lines === null || linesText(lines) !== code) {
    return null;
  }
  remember(cacheKey(code, language), lines);
  return lines;
}

/** Where the grammar stands at the end of some lines; undefined at the start of a text. */
type CodeState = GrammarState | undefined;

/** Colours some lines of code, going on from where the lines before them ended. Runs on the page's own thread. */
export type CodeTokenizer = (
  code: string,
  state: CodeState,
) => { readonly lines: CodeLines; readonly state: CodeState };

/** What colours code of a language, once its grammar is loaded; null when the language is unknown. */
export async function loadTokenizer(word: string | null | undefined): Promise<CodeTokenizer | null> {
  const language = codeLanguage(word);
  const loader = language === null ? undefined : CODE_LANGUAGES[language];
  if (language === null || loader === undefined) {
    return null;
  }
  const core = await loadedHighlighter();
  if (!core.getLoadedLanguages().includes(language)) {
    await core.loadLanguage(loader());
  }
  return (code, state) => {
    const tokens = tokensOf(core, code, language, state);
    const lines = tokens.map((line) =>
      line.map((token) => ({
        text: token.content,
        color: token.color ?? null,
        isItalic: ((token.fontStyle ?? 0) & ITALIC) !== 0,
        isBold: ((token.fontStyle ?? 0) & BOLD) !== 0,
      })),
    );
    return { lines, state: core.getLastGrammarState(tokens) };
  };
}

/** A line that takes longer is left uncoloured from there on, in milliseconds. */
const LINE_MS = 100;
/** A grammar is compiled where it is first met. So often code of a language is read again that gets no further by it. */
const IDLE_RUNS = 5;
const idleRuns = new Map<string, number>();

/**
 * What was slow is read again: it is quick when its rules are compiled, and stays as it is when they are slow. On a busy
 * machine every line may meet rules of its own, so what gets further each time is read to its end.
 */
function tokensOf(core: HighlighterCore, code: string, language: string, state: CodeState): ThemedToken[][] {
  const read = () =>
    core.codeToTokensBase(code, {
      lang: language,
      theme: THEME,
      tokenizeMaxLineLength: 2_000,
      tokenizeTimeLimit: LINE_MS,
      ...(state === undefined ? {} : { grammarState: state }),
    });
  for (let most = 0; ; ) {
    const start = Date.now();
    const tokens = read();
    // What was left uncoloured is one token.
    const count = tokens.reduce((sum, { length }) => sum + length, 0);
    const runs = idleRuns.get(language) ?? 0;
    if (Date.now() - start < LINE_MS || (count <= most && runs === IDLE_RUNS)) {
      return tokens;
    }
    idleRuns.set(language, count <= most ? runs + 1 : runs);
    most = Math.max(most, count);
  }
}

function loadedHighlighter(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: '--code-', fontStyle: true })],
    langs: [],
    // The JavaScript engine needs neither WebAssembly nor eval; a grammar rule it cannot express is skipped.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    warnings: false,
  });
  return highlighter;
}

function linesText(lines: CodeLines): string {
  return lines.map((line) => line.map((token) => token.text).join('')).join('\n');
}

function cacheKey(code: string, language: string): string {
  return `${language}\n${code}`;
}

function remember(key: string, lines: CodeLines): void {
  cache.set(key, lines);
  const oldest = cache.keys().next();
  if (cache.size > CACHE_SIZE && oldest.done !== true) {
    cache.delete(oldest.value);
  }
}
