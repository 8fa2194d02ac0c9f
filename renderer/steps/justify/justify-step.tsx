import { Quote } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { quoteIdSchema, type ResponseId } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import {
  isQuoteUsed,
  type JustifyAnswer,
  type JustifyConfig,
  type QuoteDraft,
} from '#shared/steps/justify/justify-kind';
import { quoteMarkdown } from '#shared/steps/justify/quote-markdown';
import type { ResponseReveal } from '../../blocks/response-panels/response-panels';
import { ProseEditor } from '../../editor/prose-editor';
import type { ProseEditorHandle } from '../../editor/prose-editor-handle';
import { EditorPage } from '../editor-page';
import { findingsAt } from '../findings-at';
import { newId } from '../new-id';
import { putBack } from '../put-back';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useLiveText } from '../use-live-text';
import { useWordCount } from '../use-word-count';
import { WordGoal } from '../word-goal';
import { WorkArea } from '../work-area';
import { QuoteList } from './quote-list';

export function JustifyStep(props: StepComponentProps<JustifyConfig, JustifyAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config } = view;
  const parts = useAnswerParts(props);
  const editor = useRef<ProseEditorHandle>(null);
  const text = useLiveText(answer.markdown);
  const words = useWordCount(answer.markdown);
  const [reveal, setReveal] = useState<ResponseReveal | null>(null);
  const { responses } = stage;

  const nameOf = (response: ResponseId): string =>
    responses.find((one) => one.id === response)?.name ?? 'A response that is no longer there';
  const insert = (quote: QuoteDraft): void => {
    editor.current?.insertBelow(quoteMarkdown(quote.anchor.quote, nameOf(quote.response), quote.id));
    editor.current?.focus();
  };
  const addQuote = (anchor: TextAnchor, responseId: string): void => {
    const response = responses.find((one) => one.id === responseId);
    if (response !== undefined && !readOnly) {
      const quote = { id: quoteIdSchema.parse(newId()), response: response.id, anchor };
      insert(quote);
      parts.change({ quotes: [...parts.read().quotes, quote] });
    }
  };
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
    setReveal((before) => ({
      responseId: quote.response,
      anchor: quote.anchor,
      request: (before?.request ?? 0) + 1,
    }));

  const highlights = useMemo(() => {
    const byResponse: Record<string, TextAnchor[]> = {};
    for (const quote of answer.quotes) {
      byResponse[quote.response] = [...(byResponse[quote.response] ?? []), quote.anchor];
    }
    return byResponse;
  }, [answer.quotes]);
  const actions = readOnly
    ? []
    : [
        {
          id: 'quote',
          label: 'Quote',
          keys: 'Q',
          icon: <Quote size={13} aria-hidden="true" />,
          onAct: addQuote,
        },
      ];

  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      responsesAt="beside"
      responseUse={{ actions, quotes: highlights, reveal }}
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
          placeholder="Say why, and quote what you mean: select it in a response and press Q."
          onChange={(readMarkdown) => parts.changeLazily('markdown', () => text.heard(readMarkdown()))}
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
        nameOf={nameOf}
        wanted={config.minQuotes}
        readOnly={readOnly}
        // Quotes that are not in the text say so themselves.
        findings={findingsAt(findings, 'quotes').filter((finding) => finding.severity !== 'advice')}
        onShow={show}
        onInsert={insert}
        onRemove={removeQuote}
      />
    </WorkArea>
  );
}
