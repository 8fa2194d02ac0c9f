import type { Language } from '#shared/domain/language';
import type { TaskId } from '#shared/lib/ids';
import { useSettings } from './settings-store';

/** Tasks whose chosen language is remembered; of more, the oldest choices are forgotten. */
const MOST_TASKS = 500;
const MOST_WORDS = 20_000;

/** Makes a word one of the expert's own; spelling takes it as right from then on, in every task. */
export function acceptWord(word: string): void {
  const { settings, change } = useSettings.getState();
  const words = settings.spelling.words.filter((known) => known !== word);
  void change({ spelling: { ...settings.spelling, words: [...words, word].slice(-MOST_WORDS) } });
}

/** The word counts as wrong again where no dictionary has it. */
export function forgetWord(word: string): void {
  const { settings, change } = useSettings.getState();
  const words = settings.spelling.words.filter((known) => known !== word);
  void change({ spelling: { ...settings.spelling, words } });
}

/** The answers of a task are in this language, whatever the task or its project says. */
export function chooseLanguage(task: TaskId, language: Language): void {
  const { settings, change } = useSettings.getState();
  const others = Object.entries(settings.spelling.tasks).filter(([id]) => id !== task);
  const tasks = Object.fromEntries([...others.slice(1 - MOST_TASKS), [task, language]]);
  void change({ spelling: { ...settings.spelling, tasks } });
}
