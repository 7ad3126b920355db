import './paste-report.css';
import { Button, Modal } from 'antd';
import { ExportButton } from '../output/export-button';
import type { PlacedBlock } from './place-block';

/** The list stays quick to look through; the count tells of the rest. */
const MAX_SHOWN = 200;

interface PasteReportProps {
  readonly placed: Omit<PlacedBlock<unknown>, 'edits'> & { readonly edits: readonly unknown[] };
  /** Rows the list shows. */
  readonly rows: number;
  readonly onClose: () => void;
}

/** What a paste took and what it did not, cell by cell with the reason. */
export function PasteReport({ placed, rows, onClose }: PasteReportProps) {
  const { edits, refused, surplusLines, surplusColumns } = placed;
  return (
    <Modal
      open
      title="粘贴结果"
      width={720}
      onCancel={onClose}
      footer={
        <>
          {refused.length > 0 && (
            <ExportButton
              title="没有填入的格"
              columns={[
                ['粘贴的第几行', 'number'],
                ['所在行', 'text'],
                ['列', 'text'],
                ['内容', 'text'],
                ['原因', 'text'],
              ]}
              rows={refused.map(({ line, row, column, text, why }) => [`${line}`, row, column, text, why])}
            />
          )}
          <Button type="primary" onClick={onClose}>
            知道了
          </Button>
        </>
      }
    >
      <p>
        填入 {edits.length} 格{refused.length > 0 ? `，${refused.length} 格没有填入` : ''}
        。粘贴范围以外的格没有改动。
      </p>
      {surplusLines > 0 && (
        <p role="note">
          另有 {surplusLines} 行没有粘贴：这张表现在列出 {rows} 行，在这里不能新增行。
        </p>
      )}
      {surplusColumns > 0 && <p role="note">另有 {surplusColumns} 列落在表的右边以外，没有粘贴。</p>}
      {refused.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by keyboard too
        <section className="paste-refused" aria-label="没有填入的内容" tabIndex={0}>
          <table aria-label="没有填入的格">
            <thead>
              <tr>
                <th scope="col" className="num">
                  粘贴的第几行
                </th>
                <th scope="col">所在行</th>
                <th scope="col">列</th>
                <th scope="col">内容</th>
                <th scope="col">原因</th>
              </tr>
            </thead>
            <tbody>
              {refused.slice(0, MAX_SHOWN).map((cell) => (
                <tr key={`${cell.line} ${cell.column}`}>
                  <td className="num">{cell.line}</td>
                  <td>{cell.row}</td>
                  <td>{cell.column}</td>
                  <td>{cell.text}</td>
                  <td>{cell.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {refused.length > MAX_SHOWN && <p className="muted">只列出前 {MAX_SHOWN} 格。</p>}
    </Modal>
  );
}
