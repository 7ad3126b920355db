import { checkBody } from './check-body';
import { checkEnd, checkImprint } from './check-end';
import { checkFooters } from './check-footers';
import { checkHead } from './check-head';
import { checkPackage } from './check-package';
import { checkPage } from './check-page';
import { checkWordTables } from './check-word-tables';
import { openPackage } from './open-package';
import { createReport, type FormatFinding } from './report';
import { readWordDocument } from './word-document';

/**
 * 公文格式检查: tries the machine-checkable rules of GB/T 9704-2012 on any .docx, ours or not, by effective
 * values (document defaults → styles → direct formatting). Faults: `file-unreadable` for what is no Word file.
 */
export function checkFormat(bytes: Uint8Array): FormatFinding[] {
  const pack = openPackage(bytes);
  const document = readWordDocument(pack);
  const report = createReport();
  checkPackage(pack, report);
  checkPage(document, report);
  checkBody(document, report);
  checkHead(document, pack.parts.get('word/document.xml'), report);
  checkEnd(document, report);
  checkFooters(document, pack, report);
  checkImprint(document, pack.parts.get('word/document.xml'), report);
  checkWordTables(document, report);
  return report.findings;
}
