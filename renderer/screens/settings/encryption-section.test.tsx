import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { VaultState } from '#shared/ipc/vault';

const main = vi.hoisted(() => {
  const answers = new Map<string, unknown>();
  const asked: [string, unknown][] = [];
  const call = (name: string, args: unknown) => {
    asked.push([name, args]);
    return Promise.resolve(answers.get(name));
  };
  Object.assign(globalThis.window, { goldsmith: { call, on: () => () => undefined } });
  return { answers, asked };
});

import { useVault } from '../../stores/vault-store';
import { mount } from '../../ui/testing/mount';
import { standInForThePage } from '../../ui/testing/stand-in';
import { EncryptionSection } from './encryption-section';

const OFF: VaultState = {
  isOn: false,
  hasKeychain: true,
  isOpenedByKeychain: false,
  plainFiles: 0,
  plainPictures: 0,
};
const ON: VaultState = { ...OFF, isOn: true, isOpenedByKeychain: true };
const CODE = 'k7fm-2xqp-hw4n-t9rb-c3vd';

beforeEach(() => {
  standInForThePage();
  main.asked.length = 0;
  main.answers.set('vault.suggest', { ok: true, value: CODE });
  useVault.setState({ state: null, work: null, failure: null });
});

async function show(state: VaultState): Promise<HTMLElement> {
  main.answers.set('vault.state', { ok: true, value: state });
  const { element } = mount(<EncryptionSection />);
  await act(async () => undefined);
  return element;
}

async function press(name: string): Promise<void> {
  const named = [...document.querySelectorAll('button')].filter((button) => button.textContent === name);
  await act(async () => named.at(-1)?.click());
}

async function type(label: string, text: string): Promise<void> {
  const field = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const input = document.getElementById(field?.htmlFor ?? '') as HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

const given = () => main.asked.filter(([name]) => /turn|change|remove/u.test(name));

test.each<[string, VaultState, string]>([
  ['off', OFF, 'Whoever has this disk'],
  ['on, with the keychain', ON, 'The keychain of this computer opens it'],
  [
    'on, without a keychain',
    { ...ON, hasKeychain: false, isOpenedByKeychain: false },
    'no keychain that protects',
  ],
  ['on, with a keychain that failed', { ...ON, isOpenedByKeychain: false }, 'could not be used'],
])('it says what is: %s', async (_name, state, words) => {
  const element = await show(state);
  expect(element.textContent).toContain(words);
  expect(element.textContent).toContain('Not what is being downloaded');
});

test('the code that was suggested is taken once it was typed, and not before', async () => {
  await show(OFF);
  main.answers.set('vault.turnOn', { ok: true, value: ON });
  await press('Turn on…');
  expect(document.querySelector('output')?.textContent).toBe(CODE);
  await press('Encrypt');
  expect(document.body.textContent).toContain('Type it, to be sure that it is right.');
  await type('Type the code', `${CODE}x`);
  await press('Encrypt');
  expect(document.body.textContent).toContain('It is not the same.');
  expect(given()).toEqual([]);
  await type('Type the code', ` ${CODE} `);
  await press('Encrypt');
  expect(given()).toEqual([['vault.turnOn', { passphrase: CODE }]]);
  expect(document.body.textContent).toContain('Your data is encrypted');
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('what fails is said where it was asked for, and nothing is claimed', async () => {
  await show(OFF);
  main.answers.set('vault.turnOn', { ok: false, error: { kind: 'storage', code: 'full', detail: '' } });
  await press('Turn on…');
  await type('Type the code', CODE);
  await press('Encrypt');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('The disk is full.');
  expect(useVault.getState().state).toEqual(OFF);
});

test('turning off is asked about first', async () => {
  await show(ON);
  main.answers.set('vault.turnOff', { ok: true, value: OFF });
  await press('Turn off…');
  expect(given()).toEqual([]);
  await press('Turn off');
  expect(given()).toEqual([['vault.turnOff', null]]);
  expect(document.body.textContent).toContain('Your data is not encrypted');
});

test('what was kept from before is counted, and goes when that is wanted', async () => {
  const element = await show({ ...ON, plainFiles: 2 });
  expect(element.textContent).toContain('2 files from before may still be readable');
  main.answers.set('vault.removePlain', { ok: true, value: ON });
  await press('Delete…');
  await press('Delete');
  expect(given()).toEqual([['vault.removePlain', null]]);
  expect(element.textContent).not.toContain('from before may');
});
