import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { chestFilm, drawChestFilm, drawLateralFilm } from '../../support/chest-film';
import { tabTo } from '../support/by-keyboard';
import { exportRows } from '../support/export-rows';
import { test } from '../support/goldsmith';
import { openRowTask, submitByKeyboard } from '../support/row';
import { takePicture } from '../support/row-pictures';

const CAPTION = `**Portable AP chest radiograph.** The heart is of normal size. There is a moderate pleural effusion at the *right* base. No pneumothorax is seen.`;

const film = (id: string, title: string, file: string, more: object) => ({
  id,
  title,
  file,
  alt: 'A chest radiograph of an adult, in greys.',
  ...more,
});

/** Goes back with the keyboard to the caption's text. */
function backToCaption(page: Page): Promise<void> {
  return tabTo(page, page.getByRole('document', { name: 'Text of the caption' }), 30, 'Shift+Tab');
}

/** Takes the sentence of the caption that holds these words as a claim. */
async function takeSentence(page: Page, words: string): Promise<void> {
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  const toolbar = page.getByRole('toolbar', { name: 'Selected passage' });
  await page.keyboard.press('Enter');
  await expect(toolbar).toBeVisible();
  for (let presses = 0; presses < 10 && !(await selected()).includes(words); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  // What is selected is read at the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.keyboard.press('Enter');
  await expect(toolbar).toBeHidden();
}

/** Moves the cross of the picture to a place, in large steps and then pixel by pixel. */
async function crossTo(page: Page, x: number, y: number): Promise<void> {
  const status = page.getByRole('status').filter({ hasText: /^\d+, \d+$/ });
  for (let presses = 0; presses < 400; presses += 1) {
    const [atX = Number.NaN, atY = Number.NaN] = ((await status.textContent()) ?? '').split(', ').map(Number);
    const [dx, dy] = [x - atX, y - atY];
    if (dx === 0 && dy === 0) {
      return;
    }
    const key = dx !== 0 ? (dx > 0 ? 'ArrowRight' : 'ArrowLeft') : dy > 0 ? 'ArrowDown' : 'ArrowUp';
    await page.keyboard.press(Math.abs(dx === 0 ? dy : dx) > 40 ? key : `Shift+${key}`);
  }
  throw new Error('the cross does not get there');
}

test('E3 a report is held against a radiograph by keyboard: claims judged, the wrong one marked and put right', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  writeFileSync(join(folder, 'frontal.png'), drawChestFilm());
  writeFileSync(join(folder, 'lateral.png'), drawLateralFilm());
  const app = await openRowTask({ folder, hub, launch }, [
    {
      id: 'e3',
      title: 'Is the report of this chest film right?',
      material: {
        images: [
          film('frontal', 'Frontal film', 'frontal.png', { caption: CAPTION }),
          film('lateral', 'Lateral film', 'lateral.png', { caption: 'No compression fracture.' }),
        ],
      },
      steps: [
        {
          id: 'inspect',
          kind: 'inspect',
          title: 'Check the report',
          hint: 'Left and right are the patient’s: the film is seen from the front.',
          config: {
            claims: [{ id: 'spine', image: 'lateral', text: 'No compression fracture.' }],
            leastClaims: 3,
            regionsFor: ['false'],
            regionLabels: ['Effusion', 'Heart'],
            fields: [
              {
                id: 'harm',
                label: 'What could this error lead to?',
                kind: 'line',
                required: true,
                when: { of: 'values', is: ['false'] },
              },
            ],
          },
        },
      ],
    },
  ]);
  const { page } = app;
  const picture = page.getByRole('application', { name: 'Frontal film' });
  const claims = page.getByRole('list', { name: 'Claims' });
  const regions = page.getByRole('list', { name: 'Marked regions' });

  await test.step('the picture is shown, described, and zoomed by keys', async () => {
    await expect(picture).toHaveAttribute('data-picture', 'ready');
    await expect(picture).toHaveAccessibleDescription('A chest radiograph of an adult, in greys.');
    await tabTo(page, picture);
    const scale = async () => Number(await picture.getAttribute('data-scale'));
    const fitted = await scale();
    await page.keyboard.press('1');
    await expect.poll(scale).toBe(1);
    await page.keyboard.press('+');
    await expect.poll(scale).toBeCloseTo(1.25);
    await page.keyboard.press('0');
    await expect.poll(scale).toBeCloseTo(fitted);
    await page.keyboard.press('i');
    await expect(page.getByRole('button', { name: 'Invert' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('r');
    await expect(page.getByRole('button', { name: 'Invert' })).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('a sentence of the caption becomes a claim, and one key judges it', async () => {
    await tabTo(page, page.getByRole('document', { name: 'Text of the caption' }));
    await takeSentence(page, 'normal size');
    await expect(
      claims.getByRole('button', { name: /not judged Frontal film The heart is of normal size/ }),
    ).toBeFocused();
    await page.keyboard.press('t');
    await expect(page.getByText('1 of 2 judged')).toBeVisible();
  });

  await test.step('the wrong claim: false, put right, and what it rests on marked with the arrow keys', async () => {
    await backToCaption(page);
    await takeSentence(page, 'pleural effusion');
    await page.keyboard.press('f');
    await page.keyboard.press('m');
    await expect(picture).toBeFocused();
    const { x, y, width, height } = chestFilm.effusion;
    await page.keyboard.press('ArrowLeft');
    await crossTo(page, x, y);
    await page.keyboard.press('Enter');
    await crossTo(page, x + width, y + height);
    await takePicture(page, 'e3-drawing');
    await page.keyboard.press('Enter');
    await expect(
      regions.getByRole('button', { name: /Box 1 1 claim Box at 560, 640, 220 × 220/ }),
    ).toBeVisible();
    await page.keyboard.press('F2');
    await page.keyboard.type('Fluid');
    await page.keyboard.press('Enter');
    await expect(picture).toBeFocused();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(regions.getByRole('button', { name: /Fluid 1 claim Box at 561, 640/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(regions.getByRole('button', { name: /Fluid 1 claim Box at 560, 640/ })).toBeVisible();
    await tabTo(page, page.getByRole('textbox', { name: /What would be right/ }));
    await page.keyboard.type('There is a moderate pleural effusion at the left base.');
  });

  await test.step('submission waits for what is missing, and leads there', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Judge “No compression fracture”.');
    await expect(dialog).toContainText('What could this error lead to?');
    await takePicture(page, 'e3-missing');
    await page.keyboard.press('Escape');
  });

  await test.step('the claim of the other picture opens that picture', async () => {
    await tabTo(page, claims.getByRole('button', { name: /pleural effusion/ }));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(claims.getByRole('button', { name: /No compression fracture/ })).toBeFocused();
    await expect(page.getByRole('application', { name: 'Lateral film' })).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByText('3 of 3 judged')).toBeVisible();
    await tabTo(page, page.getByRole('textbox', { name: /What could this error lead to/ }));
    await page.keyboard.type('A drain on the wrong side.');
  });

  await test.step('the pictures are there in small, from the app’s own store', async () => {
    const small = page.getByRole('navigation', { name: 'Pictures' }).locator('img').first();
    expect(await small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(chestFilm.width);
    expect(await small.getAttribute('src')).toMatch(/^app:\/\/media\/[0-9a-f]{64}$/);
  });

  await takePicture(page, 'e3-done');
  await submitByKeyboard(page);

  await test.step('what was submitted can be looked at, and no longer changed', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Look at what you sent' }), 150);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Zoom' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Tools' })).toBeHidden();
    await tabTo(page, claims.locator('[data-claim][tabindex="0"]'), 150);
    await page.keyboard.press('Home');
    await tabTo(page, claims.getByRole('button', { name: /pleural effusion/ }), 10, 'ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /What would be right/ })).not.toBeEditable();
    await page.keyboard.press('t');
    await expect(claims.getByRole('button', { name: /^False Frontal film/ })).toBeVisible();
    await expect(regions.getByRole('button', { name: /Delete/ })).toHaveCount(0);
    await takePicture(page, 'e3-sent');
  });

  await test.step('the exports hold the claims, the region in pixels and in per cent, and what would be right', async () => {
    const rows = await exportRows(hub, 'csv');
    const claimRows = rows.filter((row) => row['kind'] === 'image claim');
    expect(claimRows.map(({ target, value, text }) => [target, value, text])).toEqual([
      ['lateral', 'cannot-tell', 'No compression fracture.'],
      ['frontal', 'true', 'The heart is of normal size.'],
      ['frontal', 'false', 'There is a moderate pleural effusion at the right base.'],
    ]);
    expect(JSON.stringify(rows)).toContain('There is a moderate pleural effusion at the left base.');
    const [region] = rows.filter((row) => row['kind'] === 'image region');
    const pixels = JSON.parse(String(region?.['text'])) as Record<'x' | 'y' | 'width' | 'height', number>;
    const [studio] = (await exportRows(hub, 'label-studio')) as unknown as {
      annotations: {
        result: { type: string; original_height: number; value: { y: number; height: number } }[];
      }[];
    }[];
    const box = studio?.annotations[0]?.result.find(({ type }) => type === 'rectanglelabels');
    expect(JSON.stringify(studio)).toContain('Fluid');
    expect(box?.value.y).toBe(64);
    expect(pixels.y).toBe(Math.round(((box?.original_height ?? 0) * 64) / 100));
    expect(pixels.height).toBeGreaterThan(0);
  });
  expect(app.complaints).toEqual([]);
});

test('E3 regions are drawn, moved and reshaped by mouse, and the wheel zooms at the pointer', async ({
  folder,
  hub,
  launch,
}) => {
  writeFileSync(join(folder, 'frontal.png'), drawChestFilm());
  const app = await openRowTask({ folder, hub, launch }, [
    {
      id: 'e3-mouse',
      title: 'Mark what the film shows',
      material: { images: [film('frontal', 'Frontal film', 'frontal.png', { caption: CAPTION })] },
      steps: [{ id: 'inspect', kind: 'inspect', title: 'Mark', config: {} }],
    },
  ]);
  const { page } = app;
  const picture = page.getByRole('application', { name: 'Frontal film' });
  await expect(picture).toHaveAttribute('data-picture', 'ready');
  const scale = async () => Number(await picture.getAttribute('data-scale'));
  const frame = await picture.boundingBox();
  if (frame === null) {
    throw new Error('the picture has no place');
  }
  /** A place of the picture on the screen, while all of it is seen. */
  const fitted = await scale();
  const at = (x: number, y: number): [number, number] => [
    frame.x + frame.width / 2 + (x - chestFilm.width / 2) * fitted,
    frame.y + frame.height / 2 + (y - chestFilm.height / 2) * fitted,
  ];
  const drag = async (from: [number, number], to: [number, number]) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
  };
  const regions = page.getByRole('list', { name: 'Marked regions' }).getByRole('listitem');
  const numbers = async (index: number) =>
    ((await regions.nth(index).getByRole('button').first().textContent()) ?? '').match(/\d+/g)?.map(Number);

  await page.getByRole('button', { name: 'Mark an ellipse' }).click();
  await drag(at(300, 400), at(500, 600));
  await expect(regions).toHaveCount(1);
  const [, x = 0, y = 0, width = 0] = (await numbers(0)) ?? [];
  expect(Math.abs(x - 300) + Math.abs(y - 400) + Math.abs(width - 200)).toBeLessThan(12);

  await drag(at(400, 500), at(450, 450));
  await expect.poll(async () => Math.abs(((await numbers(0))?.[1] ?? 0) - x - 50)).toBeLessThan(4);
  await drag(at(550, 550), at(600, 650));
  await expect.poll(async () => Math.abs(((await numbers(0))?.[3] ?? 0) - width - 50)).toBeLessThan(8);

  await page.getByRole('button', { name: 'Mark a polygon' }).click();
  for (const corner of [at(100, 100), at(250, 100), at(250, 300), at(100, 100)]) {
    await page.mouse.click(...corner);
  }
  await expect(regions).toHaveCount(2);
  await expect(regions.nth(1)).toContainText('Polygon of 3 corners');
  await takePicture(page, 'e3-mouse');

  await page.mouse.move(...at(450, 500));
  await page.mouse.wheel(0, -600);
  await expect.poll(scale).toBeGreaterThan(fitted * 2);
  await page.mouse.wheel(0, 600);
  await expect.poll(scale).toBeCloseTo(fitted, 1);
  expect(app.complaints).toEqual([]);
});
