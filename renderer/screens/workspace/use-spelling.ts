import { useEffect, useMemo } from 'react';
import type { Language } from '#shared/domain/language';
import { languageOf } from '#shared/domain/language-of';
import type { OpenTask } from '#shared/ipc/tasks';
import { spellingSetting } from '../../editor/spelling/spelling-store';
import { loadTerms } from '../../editor/spelling/terms';
import { useSettings } from '../../stores/settings-store';
import { acceptWord, chooseLanguage } from '../../stores/spelling';
import { givenWords } from './given-words';

/** The language that the answers of a task are checked in. */
export function useTaskLanguage(open: OpenTask): Language {
  const { language, tasks } = useSettings((state) => state.settings.spelling);
  return languageOf({
    chosen: tasks[open.task.id] ?? null,
    task: open.task.language,
    project: open.project.language,
    usual: language,
    system: navigator.languages,
  });
}

/**
 * Has the editors check what is written for a task: in its language, with the expert's and the project's own words, the
 * terms of the field, and whatever words the project and the task use themselves.
 */
export function useSpelling(open: OpenTask): void {
  const { isOn, words, typographic } = useSettings((state) => state.settings.spelling);
  const language = useTaskLanguage(open);
  const own = useMemo(() => [...words, ...open.project.words], [words, open.project.words]);
  useEffect(() => {
    spellingSetting.setState({
      language: null,
      typographic: typographic ? language : null,
      onAccept: acceptWord,
      onLanguage: (chosen) => chooseLanguage(open.task.id, chosen),
    });
    if (!isOn) {
      return;
    }
    let isGone = false;
    const start = async (): Promise<void> => {
      const accepted = new Set([...own, ...givenWords(open), ...(await loadTerms(language))]);
      if (!isGone) {
        spellingSetting.setState({ language, accepted });
      }
    };
    // Reading guidelines and material for their words is no part of opening a task.
    const idle = requestIdleCallback(() => void start(), { timeout: 2_000 });
    return () => {
      isGone = true;
      cancelIdleCallback(idle);
      // The choice is of the task, and holds all of it.
      spellingSetting.setState({ language: null, onLanguage: null });
    };
  }, [open, isOn, language, own, typographic]);
}
