import type { Response } from '#shared/domain/task';
import type { ResponseId } from '#shared/lib/ids';
import type { NamedResponse } from '../../steps/step-component';

/** Responses in the order drawn for this expert, lettered in that order; any that the order lacks come last. */
export function namedResponses(
  responses: readonly Response[],
  order: readonly ResponseId[],
): NamedResponse[] {
  const ordered = order.flatMap((id) => responses.find((response) => response.id === id) ?? []);
  const rest = responses.filter((response) => !order.includes(response.id));
  return [...ordered, ...rest].map(({ id, markdown }, index) => {
    const letter = String.fromCharCode(65 + index);
    return { id, letter, name: `Response ${letter}`, markdown };
  });
}
