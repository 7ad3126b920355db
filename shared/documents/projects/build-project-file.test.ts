import { expect, it } from 'vitest';
import { photosOf } from '../map-photos';
import { projectFileFixture } from '../testing/kind-fixtures';
import { buildProjectFile } from './build-project-file';

const DAY = '2026-01-01';

/** Photos by shape: `l` lies, `u` stands upright. */
function paper(shapes: string) {
  const photos = [...shapes].map((shape, index) => ({
    attachmentId: index + 1,
    width: shape === 'l' ? 1600 : 1200,
    height: shape === 'l' ? 1200 : 1600,
    takenOn: DAY,
    quarter: null,
    caption: '',
  }));
  return buildProjectFile({ ...projectFileFixture(), photos });
}

it('takes every photo of the project, in the order of time', () => {
  const many = paper('l'.repeat(41));
  expect(photosOf(many).map(({ attachmentId }) => attachmentId)).toEqual(
    Array.from({ length: 41 }, (_, index) => index + 1),
  );
});

it('sets two beside each other, three where all of them stand upright', () => {
  const rows = (shapes: string): number[] =>
    paper(shapes).attachments.flatMap(({ blocks }) =>
      blocks.map((block) => (block.type === 'photos' ? block.photos.length : 0)),
    );
  expect(rows('lllll')).toEqual([2, 2, 1]);
  expect(rows('uuuuu')).toEqual([3, 2]);
  expect(rows('luuulu')).toEqual([2, 2, 2]);
  expect(rows('')).toEqual([]);
});
