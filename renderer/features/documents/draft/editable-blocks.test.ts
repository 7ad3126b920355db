import { expect, it } from 'vitest';
import { applyEdits } from '../../../../shared/documents/editing/apply-edits';
import type { DocumentModel } from '../../../../shared/documents/model';
import { listEditable, listRemoved, withoutEdit } from './editable-blocks';

const model: DocumentModel = {
  kind: 'notice',
  profile: { titleFont: '', bodyFont: '', heading1Font: '', heading2Font: '', pageNumberFont: '' },
  masthead: null,
  title: '通报',
  mainRecipients: [],
  blocks: [
    { type: 'heading', key: 'overview', level: 1, text: '一、总体情况' },
    { type: 'paragraph', key: 'overview.signed', text: '签约项目29个。', figures: [] },
    { type: 'paragraph', key: 'overview.end', text: '特此通报。', figures: [] },
  ],
  attachments: [
    {
      title: '附件',
      landscape: false,
      blocks: [{ type: 'paragraph', key: 'list.note', text: '注：略。', figures: [] }],
    },
  ],
  signature: null,
  imprint: null,
  figures: {},
};

it('lists what can be reworded, attachments last, with the generated wording beside an edited one', () => {
  const edits = { overview: '一、总的情况', 'overview.signed': '本月签约项目29个。' };
  const blocks = listEditable(applyEdits(model, edits), edits);
  expect(blocks.map((block) => block.key)).toEqual([
    'title',
    'overview',
    'overview.signed',
    'overview.end',
    'list.note',
  ]);
  expect(blocks.filter((block) => block.edited).map((block) => [block.text, block.generated])).toEqual([
    ['一、总的情况', null],
    ['本月签约项目29个。', '签约项目29个。'],
  ]);
});

it('remembers paragraphs that were emptied, until they are put back', () => {
  const edits = { 'overview.end': '' };
  expect(listRemoved(applyEdits(model, edits), edits)).toEqual(['overview.end']);
  expect(withoutEdit({ ...edits, overview: '甲' }, 'overview.end')).toEqual({ overview: '甲' });
});
