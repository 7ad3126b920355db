import {
  type FileOverview,
  type ReviewCounts,
  rowsToStore,
  type SheetOverview,
} from '../../../../shared/import/review/overview';
import { moveFocus } from '../../../ui/keys/move-focus';
import { StateMark } from '../../../ui/office/state-tag';
import { useImport } from '../import-store';
import { countFile, isZeroReport } from './review-counts';

/** The files read and their sheets, each with its state; the chosen one is shown beside and takes the Tab key. */
export function FileList({ files }: { readonly files: readonly FileOverview[] }) {
  return (
    <nav
      className="import-files"
      aria-label="文件和工作表"
      onKeyDown={(event) => moveFocus(event, event.currentTarget)}
    >
      {files.map((file, index) => (
        <FileEntry key={`${file.sha256}-${file.name}`} file={file} index={index} />
      ))}
    </nav>
  );
}

function FileEntry({ file, index }: { readonly file: FileOverview; readonly index: number }) {
  const current = useImport((store) => store.file === index);
  const chosen = current && file.sheets.length <= 1;
  return (
    <section className={`import-file${current ? ' import-file-current' : ''}`}>
      <button
        type="button"
        className="import-file-head"
        aria-current={chosen}
        tabIndex={chosen ? 0 : -1}
        onClick={() => useImport.getState().choose(index, 0)}
      >
        <span className="import-file-name" title={file.name}>
          {file.name}
        </span>
        <FileState file={file} />
      </button>
      {file.sheets.length > 1 &&
        file.sheets.map((sheet, sheetIndex) => (
          <SheetEntry key={sheet.name} sheet={sheet} file={index} index={sheetIndex} />
        ))}
    </section>
  );
}

function FileState({ file }: { readonly file: FileOverview }) {
  if (file.error) {
    return (
      <StateMark shape="crossed" tone="overdue">
        读不出来
      </StateMark>
    );
  }
  if (file.duplicateOf) {
    return (
      <StateMark shape="crossed" tone="warning">
        以前导入过
      </StateMark>
    );
  }
  if (isZeroReport(file)) {
    return (
      <StateMark shape="full" tone="done">
        零报告
      </StateMark>
    );
  }
  if (file.sheets.every((sheet) => sheet.leftOut !== null)) {
    return (
      <StateMark shape="crossed" tone="plain">
        没有可收的表
      </StateMark>
    );
  }
  return <CountsMark counts={countFile(file)} />;
}

function SheetEntry({
  sheet,
  file,
  index,
}: {
  readonly sheet: SheetOverview;
  readonly file: number;
  readonly index: number;
}) {
  const current = useImport((store) => store.file === file && store.sheet === index);
  return (
    <button
      type="button"
      className="import-sheet"
      aria-current={current}
      tabIndex={current ? 0 : -1}
      onClick={() => useImport.getState().choose(file, index)}
    >
      <span className="import-file-name" title={sheet.leftOut ?? sheet.name}>
        {sheet.name}
      </span>
      {sheet.leftOut ? <span className="muted">不收</span> : <CountsMark counts={sheet.counts} />}
    </button>
  );
}

/** `12 行 · 3 处待看`, with the shape of the worst. */
function CountsMark({ counts }: { readonly counts: ReviewCounts }) {
  const rows = rowsToStore(counts);
  const refused = counts.refused > 0 ? ` 不收${counts.refused}` : '';
  const problems = counts.errors + counts.warnings;
  const text = `${rows}行${refused}${problems > 0 ? ` · ${problems}处待看` : ''}`;
  if (counts.errors > 0) {
    return (
      <StateMark shape="crossed" tone="overdue">
        {text}
      </StateMark>
    );
  }
  return (
    <StateMark shape={counts.warnings > 0 ? 'half' : 'full'} tone={counts.warnings > 0 ? 'warning' : 'done'}>
      {text}
    </StateMark>
  );
}
