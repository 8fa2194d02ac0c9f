/** What was on the clipboard, as far as a text can take it. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
  /** The language of code from an editor for programs, which puts coloured HTML beside it; null for everything else. */
  readonly codeLanguage: string | null;
}

const CODE_EDITOR_TYPE = 'vscode-editor-data';
const PROSE_MODES = new Set(['plaintext', 'markdown', 'latex', 'bibtex', '']);

export function contentOf(data: DataTransfer): ClipboardContent {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  const mode = data.types.includes(CODE_EDITOR_TYPE) ? modeIn(data.getData(CODE_EDITOR_TYPE)) : null;
  // Its HTML is only colours; words and Markdown from there are the plain text.
  return mode === null || text === ''
    ? { text, html, codeLanguage: null }
    : { text, html: '', codeLanguage: PROSE_MODES.has(mode) || !text.includes('\n') ? null : mode };
}

function modeIn(json: string): string {
  try {
    const parsed: unknown = JSON.parse(json);
    const mode = typeof parsed === 'object' && parsed !== null && 'mode' in parsed ? parsed.mode : '';
    return typeof mode === 'string' && /^[\w#+-]{0,40}$/u.test(mode) ? mode : '';
  } catch {
    return '';
  }
}
