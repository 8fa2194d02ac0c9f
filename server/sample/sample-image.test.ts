import { describe, expect, it } from 'vitest';
import { writePng } from '../../tests/support/png';
import { sha256 } from '../keys/hash';
import { readSampleImage } from './sample-image';

const words = { id: 'film', title: 'Chest film', alt: 'A chest radiograph.', caption: 'No effusion.' };

describe('a picture of the sample project', () => {
  it('is named in its task by what its file holds', () => {
    const content = writePng(12, 9);
    const picture = readSampleImage({
      ...words,
      file: `data:image/png;base64,${content.toString('base64')}`,
    });
    expect(picture.content.equals(content)).toBe(true);
    expect(picture.image).toEqual({
      ...words,
      sha256: sha256(content),
      type: 'image/png',
      width: 12,
      height: 9,
    });
  });

  it('must be a picture', () => {
    const file = `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}`;
    expect(() => readSampleImage({ ...words, file })).toThrow('film');
  });
});
