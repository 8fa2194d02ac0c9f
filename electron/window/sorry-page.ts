import type { StorageError } from '../database/storage-error';

/** What is said to somebody whose app cannot start. */
export interface Sorry {
  readonly what: string;
  /** What to do about it, a sentence each. */
  readonly todo: readonly string[];
}

/** Words for what kept the app from starting. Nothing of what is on the disk has been changed by then. */
export function sorryFor(error: unknown, dataFolder: string): Sorry {
  // By name: what an error is made of is loaded with the services, which may be what failed.
  const name = error instanceof Error ? error.name : '';
  const code = name === 'StorageError' ? (error as StorageError).code : null;
  if (name === 'NewerStore') {
    return {
      what: 'A newer version of Goldsmith has been used with this data.',
      todo: ['Install that version here, too, and start it again: your work is all there.'],
    };
  }
  if (name === 'NetworkFolder') {
    return {
      what: 'The data folder is on another computer.',
      todo: [
        'Databases are lost that way, so Goldsmith keeps its data on this one only.',
        'Choose a folder of this computer with the environment variable GOLDSMITH_DATA, and start it again.',
      ],
    };
  }
  if (name === 'KeyFileLost') {
    return {
      what: 'Your data is encrypted, and the file with its key is missing or damaged.',
      todo: [
        'The file is goldsmith-key.json, in the data folder and once more in its folder snapshots.',
        'Put it back from a backup of the data folder, and start Goldsmith again.',
      ],
    };
  }
  if (code === 'full') {
    return {
      what: 'The disk is full.',
      todo: ['Free some space (a few megabytes are enough), and start Goldsmith again.'],
    };
  }
  if (code === 'read-only') {
    return {
      what: 'The data folder cannot be written.',
      todo: [`See that you may write in ${dataFolder}, and start Goldsmith again.`],
    };
  }
  return {
    what: 'Goldsmith could not open its data.',
    todo: [
      'Start it again. If that does not help, keep a copy of the data folder, and show somebody the words below.',
    ],
  };
}

/** The colours of renderer/ui/tokens.css: the page must stand where nothing else can be read. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f4f0e7, #161410);
  color: light-dark(#1f1b15, #ebe5d8); font: 16px/1.55 system-ui, sans-serif; }
main { box-sizing: border-box; width: min(38rem, 100vw - 4rem); padding: 2.25rem 2.5rem; border-radius: 12px;
  background: light-dark(#fcfaf5, #1e1b16); border: 1px solid light-dark(#e0d9ca, #39342b); overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.3; }
.what { margin: 0 0 1.25rem; font-size: 1.0625rem; }
dt { margin-top: 1.25rem; font-size: .8125rem; color: light-dark(#4f483c, #c2b9a8); }
dd { margin: .125rem 0 0; font: .8125rem/1.5 ui-monospace, monospace; user-select: text; }
p { margin: .5rem 0; }
`;

/** The document that says it, in place of the app's own. */
export function sorryPage(error: unknown, dataFolder: string, nonce: string): string {
  const { what, todo } = sorryFor(error, dataFolder);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Goldsmith cannot start</title>
<style nonce="${nonce}">${STYLE}</style>
<main>
<div role="alert">
<h1>Goldsmith cannot start</h1>
<p class="what">${toHtml(what)}</p>
${todo.map((sentence) => `<p>${toHtml(sentence)}</p>`).join('\n')}
<p>Nothing was changed.</p>
</div>
<dl>
<dt>Data folder</dt><dd>${toHtml(dataFolder)}</dd>
<dt>In the words of the computer</dt><dd>${toHtml(String(error))}</dd>
</dl>
</main>
</html>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const toHtml = (text: string): string => text.replace(/[&<>"]/gu, (letter) => ENTITIES[letter] ?? letter);
