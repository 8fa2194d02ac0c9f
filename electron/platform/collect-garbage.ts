import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the engine collect at once what nobody holds any more, which it otherwise does when it needs the room. The database
 * library closes the files of a connection only when its statements have been collected, in the next turn of the loop.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
}
