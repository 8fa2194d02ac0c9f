import { failure, type Result, success } from './result';

/** Far deeper than anything of ours, and shallow enough for the recursive code that comes after. */
const deepest = 64;

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openers: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Reads JSON text. Fails, in words, when it is not JSON, nested deeper than 64 levels or of more than `mostValues` values:
 * each costs some hundred bytes when it is read, and as many again when it does not fit a schema.
 */
export function parseJson(text: string, mostValues = Number.POSITIVE_INFINITY): Result<unknown, string> {
  const tooMuch = weigh(text, mostValues);
  if (tooMuch !== null) {
    return failure(tooMuch);
  }
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(`is not JSON: ${reason.replace(/\s+/g, ' ').slice(0, 200)}`);
  }
}

/** Counts brackets and commas outside strings, without recursion, before anything is made of them. */
function weigh(text: string, mostValues: number): string | null {
  let depth = 0;
  let values = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      index = endOfString(text, index);
    } else if (code === comma || openers.has(code)) {
      values += 1;
      depth += code === comma ? 0 : 1;
      if (depth > deepest) {
        return `is nested deeper than ${deepest} levels`;
      }
      if (values > mostValues) {
        return `has more than ${mostValues} values`;
      }
    } else if (closers.has(code)) {
      depth -= 1;
    }
  }
  return null;
}

/** Where the string ends that begins at `start`; the end of the text when it does not. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === backslash) {
      index += 1;
    } else if (code === quote) {
      return index;
    }
  }
  return text.length;
}
