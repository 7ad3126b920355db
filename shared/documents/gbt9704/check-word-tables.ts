import { textWidthOf } from './check-page';
import { child, descend, findAll, isOn, numeric, value } from './read-xml';
import type { Report } from './report';
import type { WordDocument } from './word-document';

const LONG_TABLE_ROWS = 5;

/** I: tables stay in the type area, repeat their heading and keep their rows whole. */
export function checkWordTables(document: WordDocument, report: Report): void {
  document.tables.forEach(({ element, section }, index) => {
    const at = `.${index + 1}`;
    const columns = child(element, 'w:tblGrid')?.children ?? [];
    const width = columns.reduce((sum, column) => sum + (numeric(column, 'w:w') ?? 0), 0);
    const available = textWidthOf(document.sections[Math.min(section, document.sections.length - 1)]);
    report.check(`I01${at}`, width <= available + 20, '表宽不超版心', `${Math.round(width / 56.7)} 毫米`);
    const rows = findAll(element, 'w:tr', ['w:tbl']);
    if (rows.length > LONG_TABLE_ROWS) {
      report.check(`I02${at}`, isOn(descend(rows[0], 'w:trPr', 'w:tblHeader')), '长表表头逐页重复');
      report.check(
        `I03${at}`,
        rows.every((row) => isOn(descend(row, 'w:trPr', 'w:cantSplit'))),
        '表格各行不跨页断开',
        '',
        true,
      );
    }
    report.check(
      `I04${at}`,
      value(descend(element, 'w:tblPr', 'w:tblLayout'), 'w:type') === 'fixed',
      '表格列宽固定',
      '',
      true,
    );
  });
}
