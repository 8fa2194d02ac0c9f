import { ImageOff } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Image } from '#shared/domain/task';
import { regionName } from '#shared/steps/inspect/claims';
import type { InspectAnswer } from '#shared/steps/inspect/inspect-answer';
import type { InspectConfig } from '#shared/steps/inspect/inspect-config';
import { Split } from '../../blocks/split/split';
import { EmptyState } from '../../ui/empty-state';
import { useWidth } from '../../ui/use-width';
import type { StepComponentProps } from '../step-component';
import { useNamedTexts } from '../use-named-texts';
import { useRememberedScroll } from '../use-remembered-scroll';
import { WorkArea } from '../work-area';
import { CaptionPane } from './caption-pane';
import { ClaimList } from './claim-list';
import { PicturePane } from './picture-pane';
import { PictureStrip } from './picture-strip';
import { RegionList } from './region-list';
import { useInspection } from './use-inspection';

type Props = StepComponentProps<InspectConfig, InspectAnswer>;

/** Pictures, what is said about them, and whether it is so. */
export function InspectStep(props: Props): ReactNode {
  const { step, stage, view } = props;
  const [first] = view.material.images;
  return first === undefined ? (
    <WorkArea step={step} stage={stage}>
      <EmptyState icon={<ImageOff aria-hidden="true" />} title="No picture yet">
        There is nothing to inspect in this task.
      </EmptyState>
    </WorkArea>
  ) : (
    <Inspect {...props} first={first} />
  );
}

/** Less than this, in CSS pixels, and the picture goes above the claims. */
const ENOUGH_FOR_TWO = 700;

function Inspect(props: Props & { readonly first: Image }): ReactNode {
  const { step, view, readOnly, findings, stage, first, onChange } = props;
  const { answer, config, material } = view;
  const inspection = useInspection(props, first);
  const { image, claims, body } = inspection;
  const texts = useNamedTexts(stage, material, 'all');
  const width = useWidth(body);
  const orientation = (width ?? ENOUGH_FOR_TWO) >= ENOUGH_FOR_TWO ? 'horizontal' : 'vertical';
  const layoutName = `picture-${orientation}`;
  const scroll = useRememberedScroll(stage.scroll, 'claims');
  const regions = answer.regions.filter((region) => region.image === image.id);
  const anchors = useMemo(
    () => answer.claims.filter((claim) => claim.image === image.id).map(({ anchor }) => anchor),
    [answer.claims, image.id],
  );
  const nameOf = (region: (typeof regions)[number]): string => regionName(region, answer.regions);
  const judged = claims.filter(({ verdict }) => verdict.value !== null).length;
  const openIn = ({ id }: Image): string => {
    const open = claims.filter((claim) => claim.image === id && claim.verdict.value === null).length;
    return open === 0 ? '' : `${open} to judge`;
  };
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      responsesAt="above"
      texts={texts}
      aside={
        <span role="status" className="text-ink-soft text-xs tabular-nums">
          {claims.length === 0 ? 'No claims yet' : `${judged} of ${claims.length} judged`}
        </span>
      }
    >
      <div ref={body} className="flex min-h-0 min-w-0 grow flex-col">
        <Split
          name={layoutName}
          orientation={orientation}
          handleLabel={orientation === 'horizontal' ? 'Width of the picture' : 'Height of the picture'}
          firstSize={stage.layout.sizes(layoutName)?.[0] ?? (orientation === 'horizontal' ? 62 : 55)}
          firstLeast={orientation === 'horizontal' ? 320 : 200}
          secondLeast={orientation === 'horizontal' ? 300 : 160}
          onSizes={(sizes) => stage.layout.remember(layoutName, sizes)}
          className="grow"
          first={
            <PicturePane inspection={inspection} regions={regions} nameOf={nameOf} readOnly={readOnly}>
              {material.images.length > 1 && (
                <PictureStrip
                  images={material.images}
                  current={image.id}
                  stateOf={openIn}
                  onOpen={({ id }) => inspection.openPicture(id)}
                />
              )}
            </PicturePane>
          }
          second={
            <div ref={scroll} className="min-h-0 grow overflow-y-auto">
              <CaptionPane
                image={image}
                anchors={anchors}
                reveal={inspection.reveal}
                onClaim={readOnly || !config.ownClaims ? null : inspection.takeClaim}
                onOpenLink={stage.openLink}
              />
              <ClaimList
                inspection={inspection}
                config={config}
                answer={answer}
                images={material.images}
                readOnly={readOnly}
                findings={findings}
                onChange={onChange}
              />
              <RegionList
                inspection={inspection}
                regions={regions}
                nameOf={nameOf}
                labels={config.regionLabels}
                readOnly={readOnly}
                findings={findings}
              />
            </div>
          }
        />
      </div>
    </WorkArea>
  );
}
