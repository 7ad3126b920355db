import { expect, it } from 'vitest';
import { findOdsHidden } from './ods-hidden';

it('tells hidden sheets, rows and columns of every table apart', () => {
  const content = [
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
    '<table:table table:name="一" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/>',
    '<table:table-column table:visibility="collapse"/>',
    '<table:table-row><table:table-cell/></table:table-row>',
    '<table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell/></table:table-row>',
    '</table:table><table:table table:name="二" table:style-name="ta2"><table:table-column/></table:table>',
  ].join('');
  expect(findOdsHidden(Buffer.from(content))).toEqual([
    { sheet: 'no', rows: [1, 2], columns: [2] },
    { sheet: 'yes', rows: [], columns: [] },
  ]);
});
