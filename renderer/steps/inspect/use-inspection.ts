import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Image } from '#shared/domain/task';
import type { ImageId } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { type Claim, listClaims, regionName } from '#shared/steps/inspect/claims';
import type { InspectAnswer, MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import type { InspectConfig } from '#shared/steps/inspect/inspect-config';
import type { Reveal } from '../../blocks/quoting/quotable-markdown';
import type { StepComponentProps } from '../step-component';
import {
  newRegion,
  withChangedRegion,
  withClaim,
  withClaimBack,
  withoutClaim,
  withoutRegion,
  withRegion,
  withRegionBack,
} from './inspect-changes';
import type { Shape, Tool } from './marking';

/** Which picture was open, kept where scroll places are: by its number. */
const OPEN_PICTURE = 'picture';

type Props = StepComponentProps<InspectConfig, InspectAnswer>;

/** What is open and chosen in an inspection, and what can be done to it. `image` is the one to begin with. */
export function useInspection({ view, readOnly, stage, onChange }: Props, first: Image) {
  const { answer, config, material } = view;
  const { images } = material;
  const [imageId, setImageId] = useState<ImageId>(() => (images[stage.scroll.top(OPEN_PICTURE)] ?? first).id);
  const [tool, setTool] = useState<Tool>('select');
  const [region, chooseRegion] = useState<string | null>(null);
  const claims = listClaims(config, answer, material);
  const [claimId, setClaimId] = useState<string | null>(null);
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const body = useRef<HTMLDivElement>(null);
  // What is taken back in a toast is put back into the answer of that moment.
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });

  const image = images.find(({ id }) => id === imageId) ?? first;
  const chosenClaim = claims.find(({ id }) => id === claimId) ?? null;
  const openPicture = (id: ImageId): void => {
    setImageId(id);
    setTool('select');
    stage.scroll.remember(
      OPEN_PICTURE,
      Math.max(
        0,
        images.findIndex((one) => one.id === id),
      ),
    );
  };
  const focusIn = (selector: string): void => body.current?.querySelector<HTMLElement>(selector)?.focus();
  const chooseClaim = (claim: Claim): void => {
    setClaimId(claim.id);
    if (claim.image !== image.id) {
      openPicture(claim.image);
    }
    const { anchor } = claim;
    if (anchor !== null && claim.id !== claimId) {
      setReveal((before) => ({ anchor, selects: false, request: (before?.request ?? 0) + 1 }));
    }
  };
  const chooseMark = (mark: MarkedRegion): void => {
    chooseRegion(mark.id);
    if (mark.image !== image.id) {
      openPicture(mark.image);
    }
  };
  const undoable = (title: string, putBack: (now: InspectAnswer) => InspectAnswer): void =>
    stage.toast({
      tone: 'info',
      title,
      action: { label: 'Undo', onAct: () => onChange(putBack(latest.current)) },
    });
  return {
    image,
    claims,
    body,
    tool,
    setTool,
    region,
    chooseRegion,
    chooseMark,
    chosenClaim,
    chooseClaim,
    reveal,
    openPicture,
    focusIn,
    turnPicture: (by: 1 | -1): void => {
      const next = images[images.indexOf(image) + by];
      if (next !== undefined) {
        flushSync(() => openPicture(next.id));
        focusIn('[data-picture]');
      }
    },
    /** A shape was drawn: it belongs to the chosen claim of this picture. */
    draw: (shape: Shape): void => {
      if (!readOnly) {
        const drawn = newRegion(image.id, shape);
        const claim = chosenClaim?.image === image.id ? chosenClaim.id : null;
        stage.conceal('regions');
        onChange(withRegion(answer, drawn, claim));
        chooseRegion(drawn.id);
        setTool('select');
      }
    },
    changeRegion: (changed: MarkedRegion): void => onChange(withChangedRegion(answer, changed)),
    removeRegion: (mark: MarkedRegion): void => {
      const before = answer;
      onChange(withoutRegion(answer, mark.id));
      chooseRegion(null);
      const resting = claims.filter(({ verdict }) => verdict.regions.includes(mark.id)).map(({ id }) => id);
      undoable(`${regionName(mark, before.regions)} deleted`, (now) => {
        const standing = new Set(listClaims(config, now, material).map(({ id }) => id));
        return withRegionBack(
          now,
          mark,
          resting.filter((id) => standing.has(id)),
        );
      });
    },
    nameRegion: (mark: MarkedRegion): void => {
      flushSync(() => chooseRegion(mark.id));
      focusIn(`[data-mark-label="${CSS.escape(mark.id)}"] input`);
    },
    takeClaim: (anchor: TextAnchor): void => {
      const taken = withClaim(answer, image.id, anchor);
      stage.conceal('claims');
      flushSync(() => {
        onChange(taken.answer);
        setClaimId(taken.id);
      });
      focusIn(`[data-claim="${CSS.escape(taken.id)}"]`);
    },
    removeClaim: (claim: Claim): void => {
      const own = answer.claims.find(({ id }) => id === claim.id);
      const at = claims.findIndex(({ id }) => id === claim.id);
      if (own === undefined) {
        return;
      }
      const next = claims[at + 1] ?? claims[at - 1] ?? null;
      flushSync(() => {
        onChange(withoutClaim(answer, claim.id));
        setClaimId(next?.id ?? null);
      });
      focusIn(next === null ? '[data-picture]' : `[data-claim="${CSS.escape(next.id)}"]`);
      undoable('Claim removed', (now) => withClaimBack(now, own, claim.verdict));
    },
    /** From a claim to the picture, ready to mark what it rests on. */
    mark: (claim: Claim): void => {
      flushSync(() => {
        chooseClaim(claim);
        setTool('box');
      });
      focusIn('[data-picture]');
    },
  };
}

export type Inspection = ReturnType<typeof useInspection>;
