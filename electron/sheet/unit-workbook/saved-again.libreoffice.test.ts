/** Our own workbooks filled in, rearranged and saved by LibreOffice come back without a mapping step. */
import { describe, expect, it } from 'vitest';
import { saveAgain } from '../corpus/save-again';
import { bySheet, essence, fill, rearrange, review, sheetOf, signatureOf, signInto, wanted } from './fixture';

describe.each(['xls', 'ods', 'xlsx'] as const)('saved as .%s by LibreOffice', (extension) => {
  it('comes back with its projects, and what was tampered with is noticed', async () => {
    const [plain, moved, tampered] = await saveAgain(
      [
        await fill((workbook) => {
          signInto(workbook);
          sheetOf(workbook, '填报说明').getCell('B5').value = '甲某';
          sheetOf(workbook, '填报说明').getCell('B8').value = new Date('2026-11-20T00:00:00Z');
        }),
        await fill(rearrange),
        await fill((workbook) => {
          signInto(workbook).getCell('A6').value = '13-0000000';
        }),
      ],
      extension,
    );
    const read = async (bytes: Uint8Array | undefined, sheet: string) =>
      bySheet(await review(bytes ?? new Uint8Array(), `报表.${extension}`), sheet);
    expect(essence(await read(plain, '签约'))).toEqual(wanted);
    expect(await signatureOf(plain ?? new Uint8Array(), `报表.${extension}`)).toMatchObject({
      reporter: '甲某',
      filledOn: '2026-11-20',
    });
    expect(essence(await read(moved, '改过名'))).toEqual([wanted[1], wanted[0]]);
    const [first] = (await read(tampered, '签约'))?.rows ?? [];
    expect(first?.issues.map((issue) => issue.code)).toEqual(['tampered-id']);
    expect(first?.match.projectId).toBe(12);
  });
});
