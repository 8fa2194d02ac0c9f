import { failure, type Result, success } from '#shared/lib/result';

/** Far deeper than anything of ours, and shallow enough for the recursive code that comes after. */
const deepest = 64;

/** Reads JSON text. Fails, in words, when it is not JSON or nested deeper than 64 levels. */
export function parseJson(text: string): Result<unknown, string> {
  if (nestsDeeperThan(text, deepest)) {
    return failure(`is nested deeper than ${deepest} levels`);
  }
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(`is not JSON: ${reason.replace(/\s+/g, ' ').slice(0, 200)}`);
  }
}

/** Counts brackets outside strings, without recursion. */
function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') {
        index += 1;
      } else if (character === '"') {
        inString = false;
      }
    } else if (character === '"') {
      inString = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) {
        return true;
      }
    } else if (character === '}' || character === ']') {
      depth -= 1;
    }
  }
  return false;
}
