import type { ElectronApplication, Page } from 'playwright/test';

// Each function of this file but the last is run in the page, and so uses nothing from outside itself.

/** Asks for something from that address in every way that a page has. */
export async function loadFrom(url: string): Promise<void> {
  const add = (name: string, values: Record<string, string>) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(values)) {
      element.setAttribute(key, value);
    }
    document.body.append(element);
    setTimeout(() => element.remove(), 300);
  };
  const quietly = (act: () => unknown) => {
    try {
      Promise.resolve(act()).catch(() => undefined);
    } catch {
      // As it should be.
    }
  };
  add('img', { src: url });
  add('audio', { src: url, autoplay: '' });
  add('link', { rel: 'stylesheet', href: url });
  add('link', { rel: 'prefetch', href: url });
  add('link', { rel: 'preconnect', href: url });
  add('div', { style: `background: url(${url})` });
  quietly(() => add('script', { src: url }));
  quietly(() => add('object', { data: url }));
  quietly(() => add('embed', { src: url }));
  quietly(() => add('iframe', { src: url }));
  quietly(() => fetch(url, { mode: 'no-cors' }));
  quietly(() => navigator.sendBeacon(url, 'x'));
  quietly(() => new WebSocket(url.replace('http', 'ws')));
  quietly(() => new EventSource(url));
  quietly(() => new Worker(url));
  quietly(() => import(/* @vite-ignore */ url));
  quietly(() => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Looks up and asks for whatever a page may want of its user. */
export async function askPermissions(): Promise<{ granted: string[]; managed: string[] }> {
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'clipboard-write',
    'background-sync',
    'persistent-storage',
    'accelerometer',
    'screen-wake-lock',
    'window-management',
    'local-fonts',
    'idle-detection',
  ];
  const granted: string[] = [];
  for (const name of names) {
    const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
    if (status?.state === 'granted') {
      granted.push(name);
    }
  }
  const choose = async (kind: string, filter: object) => {
    const devices = (navigator as unknown as Record<string, { requestDevice?(of: object): unknown }>)[kind];
    const chosen = await devices?.requestDevice?.(filter);
    // An empty list is how some of them refuse.
    if (chosen === undefined || (Array.isArray(chosen) && chosen.length === 0)) {
      throw new Error('none');
    }
  };
  const tries: Record<string, () => Promise<unknown>> = {
    notifications: async () => {
      if ((await Notification.requestPermission()) !== 'granted') {
        throw new Error('denied');
      }
    },
    place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    clipboard: () => navigator.clipboard.readText(),
    midi: () => navigator.requestMIDIAccess(),
    'staying awake': () => navigator.wakeLock.request('screen'),
    usb: () => choose('usb', { filters: [] }),
    hid: () => choose('hid', { filters: [] }),
    bluetooth: () => choose('bluetooth', { acceptAllDevices: true }),
  };
  const managed: string[] = [];
  for (const [name, act] of Object.entries(tries)) {
    await act().then(
      () => managed.push(name),
      () => undefined,
    );
  }
  return { granted, managed };
}

/** Tries to make strings into script or HTML; gives what worked. */
export async function runStrings(): Promise<string[]> {
  const ran: string[] = [];
  const mark = window as unknown as { ran?: boolean };
  const tries: Record<string, () => void> = {
    // biome-ignore lint/security/noGlobalEval: it is what must not work
    eval: () => globalThis.eval('window.ran = true'),
    'new Function': () => new Function('window.ran = true')(),
    innerHTML: () => {
      document.createElement('div').innerHTML = '<b>x</b>';
      mark.ran = true;
    },
    insertAdjacentHTML: () => {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      mark.ran = true;
    },
    'document.write': () => {
      document.write('<b>x</b>');
      mark.ran = true;
    },
    'inline script': () => {
      const script = document.createElement('script');
      script.append('window.ran = true');
      document.body.append(script);
    },
    'script of a blob': () => {
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob(['window.ran = true'], { type: 'text/javascript' }));
      document.body.append(script);
    },
    'event attribute': () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      document.body.append(button);
      button.click();
      button.remove();
    },
    'javascript: address': () => window.location.assign('javascript:void (window.ran = true)'),
  };
  for (const [name, act] of Object.entries(tries)) {
    delete mark.ran;
    // Later, and so not with the rights of whoever runs this.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        setTimeout(resolve, 60);
        act();
      }, 0);
    });
    if (mark.ran) {
      ran.push(name);
    }
  }
  return ran;
}

/** Tries to open windows; gives the addresses that got one. */
export function tryWindows(url: string): string[] {
  const addresses = [url, 'about:blank', 'app://main/', 'javascript:1', 'data:text/html,hi'];
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  document.body.append(link);
  link.click();
  link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
  link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
  link.remove();
  return addresses.filter((address) => window.open(address) !== null);
}

export function tryDownload(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }));
  link.download = 'x.exe';
  document.body.append(link);
  link.click();
  link.remove();
}

/** The names that this page's window has and a bare one has not, and what the bridge offers. */
export function pageNames(): { added: string[]; bridge: string[]; isFixed: boolean } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const bare = frame.contentWindow as unknown as object;
  const added = Object.getOwnPropertyNames(window).filter(
    (name) => !(name in bare) && !/^\d+$/u.test(name) && !name.startsWith('__playwright'),
  );
  frame.remove();
  const { goldsmith } = window;
  return {
    added,
    bridge: Object.getOwnPropertyNames(goldsmith).toSorted(),
    isFixed:
      Object.isFrozen(goldsmith) &&
      Object.getOwnPropertyDescriptor(window, 'goldsmith')?.configurable === false,
  };
}

/** Asks for addresses to be opened, and tells what the user was asked and what the system was given. */
export async function tellOpenings(
  electron: ElectronApplication,
  page: Page,
  addresses: readonly string[],
  answer: number,
): Promise<{ asked: string[]; opened: string[] }> {
  await electron.evaluate(({ dialog, shell }, response) => {
    const told = { asked: [] as string[], opened: [] as string[] };
    (globalThis as unknown as { told: typeof told }).told = told;
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { detail }: { detail: string }) => {
        told.asked.push(detail);
        return { response };
      },
    });
    Object.assign(shell, { openExternal: async (url: string) => void told.opened.push(url) });
  }, answer);
  for (const address of addresses) {
    await page.evaluate((url) => window.goldsmith.call('links.open', url), address);
  }
  return electron.evaluate(
    () => (globalThis as unknown as { told: { asked: string[]; opened: string[] } }).told,
  );
}
