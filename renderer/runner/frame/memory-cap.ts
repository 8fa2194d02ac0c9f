const PAGE = 65_536;
const MEGABYTE = 1_048_576;

/**
 * Holds the memory of every WebAssembly module of this worker below a cap: growing beyond it fails, as it would on a
 * machine that has no more. The language then says so in its own way (Python raises MemoryError).
 */
export class MemoryCap {
  #bytes = Number.POSITIVE_INFINITY;
  #wasHit = false;
  /** The largest size that any of the memories has grown to, in bytes. Memories never shrink. */
  #largest = 0;

  constructor() {
    const grow = WebAssembly.Memory.prototype.grow;
    const admit = (wanted: number): void => this.#admit(wanted);
    Object.defineProperty(WebAssembly.Memory.prototype, 'grow', {
      value: function growWithin(this: WebAssembly.Memory, pages: number): number {
        admit(this.buffer.byteLength + pages * PAGE);
        return grow.call(this, pages);
      },
      writable: false,
      configurable: false,
    });
  }

  /** Whether a program was refused memory since the cap was last set. */
  get wasHit(): boolean {
    return this.#wasHit;
  }

  get megabytes(): number {
    return this.#largest / MEGABYTE;
  }

  set(megabytes: number): void {
    this.#bytes = megabytes * MEGABYTE;
    this.#wasHit = false;
  }

  #admit(wanted: number): void {
    if (wanted > this.#bytes) {
      this.#wasHit = true;
      throw new RangeError('The memory limit of the run is reached');
    }
    this.#largest = Math.max(this.#largest, wanted);
  }
}
