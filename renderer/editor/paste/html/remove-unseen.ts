/** What no reader of the page or letter sees, or what is no part of its text. */
const UNSEEN = [
  // Scripts and looks; a formula's source may stand in a script of its own.
  'script:not([type^="math/tex"])',
  ...'style template head meta link title noscript iframe object embed svg button select textarea'.split(' '),
  ...'audio video canvas map dialog'.split(' '),
  // Hidden.
  '[hidden]',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="visibility:hidden" i]',
  '[style*="visibility: hidden" i]',
  '[style*="mso-hide:all" i]',
  // Tracked deletions and comments of word processors.
  'del[cite]',
  'del[datetime]',
  '.msoDel',
  '.MsoCommentReference',
  '.msocomanchor',
  '[style*="mso-element:comment" i]',
  'comment',
  '.TrackedChange.TrackedDeletion',
  // What an encyclopedia puts around its text.
  '.mw-editsection',
  '.navbox',
  '.vertical-navbox',
  '.noprint',
  '.mw-jump-link',
  '.Inline-Template',
  // The drawn copies of a formula beside its source.
  '.katex-html',
  '.MathJax_Preview',
  'mjx-container > :not(mjx-assistive-mml)',
  // For screen readers only, as the heading that chat pages put above each answer.
  '.sr-only',
  '.visually-hidden',
  '.markdown-alert-title',
  '.callout-title',
  // What is ours and no part of a text that is read.
  '[data-text-skip]',
  // The rule above footnotes.
  '[style*="mso-element:footnote-list" i] > hr',
  'a.anchor',
].join(',');

export function removeUnseen(body: Element): void {
  for (const element of body.querySelectorAll(UNSEEN)) {
    element.remove();
  }
  // An older way to write formulas: the source stands behind what is drawn of it.
  for (const source of body.querySelectorAll('script')) {
    if (source.previousElementSibling?.matches('.MathJax, .MathJax_Display, .MathJax_SVG') === true) {
      source.previousElementSibling.remove();
    }
  }
}
