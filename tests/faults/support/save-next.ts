import { jsonWeight } from '#shared/lib/json-weight';
import { diffJson } from '#shared/lib/patch';
import { type DraftService, openDraft, saveDraft } from '../../../electron/drafts/save-draft';
import { ACCOUNT } from '../../support/filled-store';
import { textOfRevision, WRITE } from '../../support/text-of-revision';
import { TASK } from './stored-facts';

/**
 * Saves the next revision of TASK as the window would, as what was changed or as everything, and gives its number. Throws
 * StorageError when the disk does not play along.
 */
export function saveNext(service: DraftService, isWhole = false): number {
  const draft = openDraft(service, ACCOUNT, TASK)?.draft;
  const base = draft?.revision ?? 0;
  const answer = { markdown: textOfRevision(base + 1) };
  const patch = diffJson(draft?.answers[WRITE] ?? null, answer);
  const change = isWhole
    ? { kind: 'whole' as const, answers: { [WRITE]: answer } }
    : { kind: 'patch' as const, step: WRITE, patch, check: jsonWeight(answer) };
  // Every tenth says that it brings something back.
  const restored = base > 0 && base % 10 === 0 ? { restored: base } : {};
  const saved = saveDraft(service, ACCOUNT, { task: TASK, base, change, ...restored });
  if (!saved.ok) {
    throw new Error(JSON.stringify(saved.error));
  }
  return saved.value.revision;
}
