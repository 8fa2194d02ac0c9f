import { useState } from 'react';
import type { Json } from '#shared/lib/json-value';
import { diffJson } from '#shared/lib/patch';

/** A value that is worked out again with every save: the same object for as long as it says the same. */
export function useSteady<Value extends object>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || diffJson(kept as Json, value as Json).length === 0) {
    return kept;
  }
  setKept(value);
  return value;
}
