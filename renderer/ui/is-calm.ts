/** Whether nothing may move by itself (screens/shell/motion.ts). Styles ask the same attribute. */
export function isCalm(): boolean {
  return document.documentElement.dataset['motion'] === 'reduced';
}
