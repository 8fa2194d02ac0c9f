import { useEffect, useState } from 'react';
import { codeLanguage } from '../../markdown/code-languages';
import { type CodeLines, cachedHighlight, highlightCode } from '../../markdown/highlight-code';

/** Plain text first; the colours come when the grammar is loaded. Text and line heights stay the same. */
export function useCodeColours(code: string, word: string | null): CodeLines | null {
  const language = codeLanguage(word);
  const [loaded, setLoaded] = useState<{ readonly code: string; readonly lines: CodeLines | null } | null>(
    null,
  );
  const known = language === null ? null : cachedHighlight(code, language);
  useEffect(() => {
    if (language === null || known !== null) {
      return;
    }
    let isCurrent = true;
    highlightCode(code, language).then(
      (lines) => isCurrent && setLoaded({ code, lines }),
      () => isCurrent && setLoaded({ code, lines: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [code, language, known]);
  return known ?? (loaded?.code === code ? loaded.lines : null);
}
