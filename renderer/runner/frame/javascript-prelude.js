// What a program finds around it, besides the language: a console, its input, and timers that never wait. Its value is
// an object with what the worker needs: how values are written, and the next timer to run.
(() => {
  const { write, input } = globalThis.__host;
  delete globalThis.__host;
  const lines = input === '' ? [] : input.replace(/\n$/, '').split('\n');
  const MOST_ITEMS = 100;

  /** At most so many items, and how many more there are. */
  function list(items) {
    const shown = items.slice(0, MOST_ITEMS);
    const more = items.length - shown.length;
    return (more > 0 ? [...shown, `… ${more} more`] : shown).join(', ');
  }

  function simple(value, isAlone) {
    if (typeof value === 'string') return isAlone ? value : JSON.stringify(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'function') return `[Function: ${value.name || 'anonymous'}]`;
    return Object.is(value, -0) ? '-0' : String(value);
  }

  function known(value) {
    if (value instanceof Error) return [`${value}`, value.stack?.trimEnd()].filter(Boolean).join('\n');
    if (value instanceof Date) return value.toISOString();
    if (value instanceof RegExp) return String(value);
    return value instanceof Promise ? 'Promise {}' : null;
  }

  function collection(value, within) {
    if (Array.isArray(value)) return `[${list(Array.from(value, within))}]`;
    if (ArrayBuffer.isView(value)) return `${value.constructor.name} [${list(Array.from(value, String))}]`;
    if (value instanceof Set) return `Set(${value.size}) {${list([...value].map(within))}}`;
    if (!(value instanceof Map)) return null;
    return `Map(${value.size}) {${list([...value].map(([key, item]) => `${within(key)} => ${within(item)}`))}}`;
  }

  function plain(value, within) {
    const name = value.constructor?.name;
    const prefix = name === undefined || name === 'Object' ? '' : `${name} `;
    const entries = Object.entries(value).map(([key, item]) => {
      const bare = /^[A-Za-z_$][\w$]*$/.test(key);
      return `${bare ? key : JSON.stringify(key)}: ${within(item)}`;
    });
    return entries.length === 0 ? `${prefix}{}` : `${prefix}{ ${list(entries)} }`;
  }

  /** As Node writes values, near enough to be read. */
  function inspect(value, depth = 0, above = []) {
    if (typeof value !== 'object' || value === null) return simple(value, depth === 0);
    if (above.includes(value)) return '[Circular]';
    const own = known(value);
    if (own !== null) return own;
    if (depth > 4) return Array.isArray(value) ? '[Array]' : '[Object]';
    const within = (item) => inspect(item, depth + 1, [...above, value]);
    return collection(value, within) ?? plain(value, within);
  }

  const line = (stream, values) => write(stream, `${values.map((value) => inspect(value)).join(' ')}\n`);
  const out = (...values) => line('stdout', values);
  const err = (...values) => line('stderr', values);
  const assert = (isSo, ...values) => {
    if (!isSo) {
      line('stderr', values.length === 0 ? ['Assertion failed'] : ['Assertion failed:', ...values]);
    }
  };
  globalThis.console = {
    log: out,
    info: out,
    debug: out,
    dir: out,
    table: out,
    warn: err,
    error: err,
    trace: err,
    assert,
  };
  globalThis.print = out;
  /** The next line of the input; null at its end. */
  globalThis.readline = () => lines.shift() ?? null;
  globalThis.prompt = globalThis.readline;

  let clock = 0;
  let last = 0;
  const timers = new Map();
  const set =
    (repeats) =>
    (act, wait = 0, ...args) => {
      last += 1;
      const every = Math.max(0, Number(wait) || 0);
      timers.set(last, { at: clock + every, every: repeats ? Math.max(1, every) : null, act, args });
      return last;
    };
  const clear = (id) => {
    timers.delete(id);
  };
  Object.assign(globalThis, {
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
    queueMicrotask: (act) => {
      void Promise.resolve().then(act);
    },
  });

  return {
    inspect: (value) => inspect(value, typeof value === 'string' ? 1 : 0),
    /** Runs the timer that is due first; false when there is none. */
    tick: () => {
      let next = null;
      for (const [id, timer] of timers) {
        if (next === null || timer.at < next.timer.at) next = { id, timer };
      }
      if (next === null) return false;
      const { id, timer } = next;
      clock = Math.max(clock, timer.at);
      if (timer.every === null) timers.delete(id);
      else timer.at += timer.every;
      timer.act(...timer.args);
      return true;
    },
  };
})();
