import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Variant } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { firstWords } from '../../blocks/recall/recall-items';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import { ItemCard } from '../item-card';
import { ListedChoice } from '../listed-choice';
import { TurnField } from '../turn-field';
import type { ListHandle } from '../use-list-items';

export interface VariantCardProps {
  readonly variant: Variant;
  readonly index: number;
  readonly count: number;
  readonly config: PromptConfig;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly handle: ListHandle<Variant>;
}

/** One way of asking: its text, and how difficult it is and which form it has where the project wants that. */
export function VariantCard(props: VariantCardProps): ReactNode {
  const { variant, index, count, config, readOnly, findings, handle } = props;
  const name = `Prompt ${index + 1}`;
  const mark = (part: 'form' | 'difficulty', label: string, list: typeof config.variants.forms): ReactNode =>
    list.length > 0 && (
      <div data-spot={spotOf(['variants', index, part])}>
        <ListedChoice
          label={`${name}: ${label}`}
          isLabelHidden
          list={list}
          value={variant[part]}
          readOnly={readOnly}
          onChange={(id) => handle.change(index, { ...variant, [part]: id })}
          {...findingProp(findings, 'variants', index, part)}
        />
      </div>
    );
  return (
    <ItemCard
      name={name}
      index={index}
      count={count}
      fewest={1}
      path={['variants', index]}
      readOnly={readOnly}
      handle={handle}
      summary={firstWords(variant.markdown) || 'Nothing yet'}
    >
      <TurnField
        ref={(element) => handle.onField(variant.id, element)}
        label={name}
        path={['variants', index, 'markdown']}
        value={variant.markdown}
        readOnly={readOnly}
        findings={findings}
        placeholder="How would somebody really put it?"
        onChange={(markdown) => handle.change(index, { ...variant, markdown })}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2 empty:hidden">
        {mark('form', 'form', config.variants.forms)}
        {mark('difficulty', 'difficulty', config.variants.difficulties)}
      </div>
    </ItemCard>
  );
}
