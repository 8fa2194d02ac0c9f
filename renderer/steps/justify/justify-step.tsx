import { type ReactNode, useMemo, useRef } from 'react';
import type { TextPlace } from '#shared/domain/text-source';
import type { TextAnchor } from '#shared/lib/text-anchor';
import {
  isQuoteUsed,
  type JustifyAnswer,
  type JustifyConfig,
  newQuote,
  type QuoteDraft,
  quoteSource,
} from '#shared/steps/justify/justify-kind';
import { quoteMarkdown } from '#shared/steps/justify/quote-markdown';
import { usePlaceStates, useReferences } from '../../blocks/references/references';
import { ProseEditor } from '../../editor/prose-editor';
import type { ProseEditorHandle } from '../../editor/prose-editor-handle';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { useKeyWords } from '../../ui/use-key-words';
import { EditorPage } from '../editor-page';
import { findingsAt } from '../findings-at';
import { newId } from '../new-id';
import { putBack } from '../put-back';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useLiveText } from '../use-live-text';
import { useQuoteTaker } from '../use-quote-taker';
import { useWordCount } from '../use-word-count';
import { WordGoal } from '../word-goal';
import { WorkArea } from '../work-area';
import { quoteInPlace } from './quote-in-place';
import { QuoteList } from './quote-list';

export function JustifyStep(props: StepComponentProps<JustifyConfig, JustifyAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config } = view;
  const parts = useAnswerParts(props);
  const editor = useRef<ProseEditorHandle>(null);
  const text = useLiveText(answer.markdown);
  const words = useWordCount(answer.markdown);
  const references = useReferences();
  const stateOf = usePlaceStates();

  const nameOf = (quote: QuoteDraft): string => references?.nameOf(quoteSource(quote)) ?? 'The text';
  const isResponse = ({ source }: TextPlace): boolean =>
    source.of === 'text' && stage.responses.some(({ id }) => id === source.text);
  const bodyOf = (quote: QuoteDraft): string | null =>
    references?.markdownOf({ source: quoteSource(quote), anchor: quote.anchor }) ?? null;
  const insert = (quote: QuoteDraft): void => {
    editor.current?.insertBelow(quoteMarkdown(quote.anchor.quote, nameOf(quote), quote.id, bodyOf(quote)));
    editor.current?.focus();
  };
  const addQuote = (place: TextPlace): void => {
    const quote = newQuote(newId(), place, isResponse(place));
    insert(quote);
    parts.change({ quotes: [...parts.read().quotes, quote] });
  };
  useQuoteTaker(readOnly ? null : addQuote);
  const pointAgain = (quote: QuoteDraft): void =>
    references?.pointAgain({ source: quoteSource(quote), anchor: quote.anchor }, (place) => {
      const before = parts.read();
      const next = newQuote(quote.id, place, isResponse(place));
      const markdown = quoteInPlace(
        before.markdown,
        [quote, nameOf(quote), bodyOf(quote)],
        [next, nameOf(next), bodyOf(next)],
      );
      if (markdown !== before.markdown) {
        editor.current?.replaceAll(markdown);
      }
      const quotes = before.quotes.map((one) => (one.id === quote.id ? next : one));
      parts.change({ quotes, markdown: text.heard(markdown) }, before);
    });
  const keep = (quote: QuoteDraft): void =>
    parts.change({
      quotes: parts.read().quotes.map((one) => (one.id === quote.id ? { ...one, kept: true } : one)),
    });
  const removeQuote = (id: string): void => {
    const { quotes } = parts.read();
    const index = quotes.findIndex((quote) => quote.id === id);
    const removed = quotes[index];
    if (removed !== undefined) {
      parts.change({ quotes: quotes.toSpliced(index, 1) });
      const undo = (): void => parts.change({ quotes: [...putBack(parts.read().quotes, index, removed)] });
      stage.toast({ tone: 'info', title: 'Quote removed', action: { label: 'Undo', onAct: undo } });
    }
  };
  const show = (quote: QuoteDraft): void =>
    references?.show({ source: quoteSource(quote), anchor: quote.anchor });
  const isChanged = (quote: QuoteDraft): boolean =>
    quote.kept !== true && stateOf({ source: quoteSource(quote), anchor: quote.anchor }) !== 'there';

  const highlights = useMemo(() => {
    const byText: Record<string, TextAnchor[]> = {};
    for (const quote of answer.quotes) {
      const source = quoteSource(quote);
      if (source.of === 'text') {
        byText[source.text] = [...(byText[source.text] ?? []), quote.anchor];
      }
    }
    return byText;
  }, [answer.quotes]);
  const changed = answer.quotes.filter(isChanged).map(({ id }) => id);

  const quoteKeys = useKeyWords(workspaceShortcuts['quote-selection'].keys);
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      responsesAt="beside"
      responseUse={{ quotes: highlights }}
      aside={<WordGoal words={words} least={config.minWords} most={null} />}
    >
      <EditorPage spot="markdown" stage={stage} findings={findingsAt(findings, 'markdown')}>
        <ProseEditor
          ref={editor}
          label={step.title}
          documentKey={step.id}
          version={text.version}
          value={text.start}
          readOnly={readOnly}
          onOpenLink={stage.openLink}
          placeholder={`Say why, and quote what you mean: select it in a response${quoteKeys === '' ? '' : ` and press ${quoteKeys}`}.`}
          onChange={(readMarkdown) => parts.changeLazily('markdown', () => text.heard(readMarkdown()))}
          changedQuotes={changed.join(' ')}
          onQuoteClick={(id) => {
            const quote = parts.read().quotes.find((one) => one.id === id);
            if (quote !== undefined) {
              show(quote);
            }
          }}
        />
      </EditorPage>
      <QuoteList
        quotes={answer.quotes}
        isUsed={(id) => isQuoteUsed(answer.markdown, id)}
        isChanged={isChanged}
        nameOf={nameOf}
        wanted={config.minQuotes}
        readOnly={readOnly}
        // Quotes that are not in the text say so themselves.
        findings={findingsAt(findings, 'quotes').filter((finding) => finding.severity !== 'advice')}
        onShow={show}
        onInsert={insert}
        onRemove={removeQuote}
        onPointAgain={pointAgain}
        onKeep={keep}
      />
    </WorkArea>
  );
}
