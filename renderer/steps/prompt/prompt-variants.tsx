import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { composeMessage } from '#shared/steps/prompt/compose-prompt';
import type { PromptAnswer, Variant } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { coverageOf } from '#shared/steps/prompt/variant-coverage';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { Button } from '../../ui/button';
import { Brief } from '../brief';
import { findingsAt } from '../findings-at';
import { newId } from '../new-id';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useListItems } from '../use-list-items';
import { useNamedTexts } from '../use-named-texts';
import { WorkArea } from '../work-area';
import { Background, useConstraints } from './background';
import { CoverageTable } from './coverage-table';
import { GoalCount } from './goal-count';
import { ADD_KEYS } from './line-list';
import { PromptPreview } from './prompt-preview';
import { VariantCard } from './variant-card';

/** Several prompts: variants of one need, each with its difficulty and form, or simply a few short ones to a brief. */
export function PromptVariants(props: StepComponentProps<PromptConfig, PromptAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config } = view;
  const parts = useAnswerParts(props);
  const texts = useNamedTexts(stage, view.material, 'all');
  const variants = answer.variants ?? [];
  const constraints = useConstraints(answer, stage, parts);
  const handle = useListItems<Variant>({
    items: variants,
    stage,
    spot: 'variants',
    make: () => ({ id: newId(), markdown: '', difficulty: null, form: null }),
    textOf: ({ markdown }) => markdown,
    removed: 'Prompt removed',
    fewest: 1,
    most: config.variants.most,
    onChange: (next) => parts.change({ variants: next }),
  });
  const written = variants.filter(({ markdown }) => markdown.trim() !== '');
  const { difficulties, forms } = config.variants;
  const hasBackground = [config.context, config.constraints, config.edges].some((part) => part !== 'hidden');
  const preview = written.slice(0, 1).map(({ markdown }) => ({
    role: 'user' as const,
    content: composeMessage(config, answer, markdown),
  }));
  const needs = coverageOf(config.variants, variants);
  const met = needs.filter(({ have, least }) => have >= least).length;
  const isCovering = difficulties.length + forms.length > 0;

  const onKeyDown = useActionKeys({
    'add-to-list': readOnly ? null : () => handle.addAt(variants.length),
  });

  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      aside={
        <GoalCount
          have={written.length}
          least={config.variants.least}
          unit="prompt"
          {...(needs.length === 0 ? {} : { note: `${met} of ${needs.length} combinations` })}
        />
      }
      onKeyDown={onKeyDown}
    >
      <div className="@container">
        <div
          className={
            isCovering ? 'grid gap-6 @4xl:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]' : 'mx-auto max-w-4xl'
          }
        >
          <div className="flex min-w-0 flex-col gap-6">
            <Brief markdown={config.brief} stage={stage} />
            <section data-spot="variants" aria-label="Prompts" className="flex flex-col gap-3">
              <ol className="flex flex-col gap-3">
                {variants.map((variant, index) => (
                  <VariantCard
                    key={variant.id}
                    variant={variant}
                    index={index}
                    count={variants.length}
                    config={config}
                    readOnly={readOnly}
                    findings={findings}
                    handle={handle}
                  />
                ))}
              </ol>
              {!readOnly && variants.length < config.variants.most && (
                <Button
                  size="sm"
                  icon={<Plus size={14} aria-hidden="true" />}
                  keys={ADD_KEYS}
                  className="self-start"
                  onPress={() => handle.addAt(variants.length)}
                >
                  Add a prompt
                </Button>
              )}
              <FindingList findings={findingsAt(findings, 'variants')} />
            </section>
            <Background {...props} parts={parts} constraints={constraints} />
            {hasBackground && <PromptPreview turns={preview} stage={stage} />}
          </div>
          {isCovering && (
            <div className="row-start-1 @4xl:sticky @4xl:top-0 @4xl:col-start-2 @4xl:self-start">
              <CoverageTable config={config.variants} variants={variants} />
              <FindingList findings={findingsAt(findings, 'coverage')} className="pt-2" />
            </div>
          )}
        </div>
      </div>
    </WorkArea>
  );
}
