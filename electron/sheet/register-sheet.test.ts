import { expect, it } from 'vitest';
import { readHeadings } from '../../shared/registers/cell-text';
import { tripRegister } from '../../shared/registers/declared/trip';
import { emptyValues } from '../../shared/registers/register';
import { readRows } from '../registers/read-rows';
import { listRegister } from './register-sheet';

it('what a register exports can be pasted back unchanged', () => {
  const fields = {
    ...emptyValues(tripRegister),
    name: '赴长三角招商',
    kind: '外出招商',
    startsOn: '2026-11-09',
    leaderId: 4,
    place: '上海',
    signedCount: 2,
    signedFen: 3_650_000_000,
    met: '甲公司\n乙公司',
  };
  const sheet = listRegister(tripRegister, [
    {
      id: 1,
      register: 'trip',
      title: '',
      fields,
      unit: '',
      project: '',
      leader: '区长',
      state: '',
      steps: [],
      origin: null,
    },
  ]);
  const pasted = readHeadings(tripRegister.fields, [
    sheet.columns.map((column) => column.heading),
    ...sheet.rows,
  ]);
  expect(pasted?.unknown).toEqual([]);
  const lookup = {
    unit: () => null,
    project: () => null,
    leader: (name: string) => (name === '区长' ? 4 : null),
  };
  expect(readRows(tripRegister, pasted?.rows ?? [], lookup)).toEqual({ good: [fields], refused: [] });
});
