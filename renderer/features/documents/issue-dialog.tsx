import { Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { HomeTodo } from '../../../shared/contract/app';
import type { DocumentDraft } from '../../../shared/contract/documents';
import { DOCUMENT_KIND_NAMES } from '../../../shared/documents/kinds';
import { parseDocumentNumber } from '../../../shared/documents/number';
import { formatPeriod } from '../../../shared/domain/period';
import { call } from '../../api/call';
import { useQuery } from '../../api/use-query';
import { describeMissingFont, findMissingFonts } from '../../lib/missing-fonts';
import { navigate } from '../../lib/route/place';
import { DateInput } from '../../ui/dates/date-input';
import { askConfirmation, showDone, showFailure } from '../../ui/feedback/feedback';
import { useEditJournal } from './draft/edit-journal';
import { openIssued } from './output';

const OPEN_IN_MONTH: ReadonlySet<HomeTodo['code']> = new Set([
  'missing-reports',
  'waiting-recognition',
  'returned',
]);

interface IssueDialogProps {
  readonly draft: DocumentDraft;
  readonly onClose: () => void;
}

/** What is not done in the month by now is asked about before the number is taken. Resolves to whether to go on. */
async function askAboutMonth({ kind, period, unit, project }: DocumentDraft): Promise<boolean> {
  const now = await call('documents.draft', { kind, period, unit, project });
  if (!now.ok) {
    showFailure(now.error);
    return false;
  }
  const warnings = now.value.checks.filter((check) => check.warning);
  return (
    warnings.length === 0 ||
    askConfirmation({
      title: `${formatPeriod(period)}的工作还没有做完，确定现在发${DOCUMENT_KIND_NAMES[kind]}？`,
      content: (
        <>
          <ul>
            {warnings.map((check) => (
              <li key={check.code}>{check.message}</li>
            ))}
          </ul>
          <p>发文就占用编号，不能撤销，只能作废后重发。</p>
        </>
      ),
      okText: '仍然发文',
      danger: true,
    })
  );
}

/** What issuing does and freezes, in so many words, before it cannot be taken back. */
export function IssueDialog({ draft, onClose }: IssueDialogProps) {
  const { kind, period, unit, project, nextNumber } = draft;
  const status = useQuery('app.status', {});
  // A notice closes the month: what is still open in it is said before.
  const home = useQuery('app.home', kind === 'notice' ? { period } : null).value;
  const open = home?.todos.filter((todo) => OPEN_IN_MONTH.has(todo.code)) ?? [];
  const [date, setDate] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [serial, setSerial] = useState<number | null>(null);
  const [gapReason, setGapReason] = useState('');
  const next = parseDocumentNumber(nextNumber)?.serial ?? null;
  const skips = serial !== null && next !== null && serial > next;
  const { titleFont, bodyFont, heading1Font, heading2Font, pageNumberFont } = draft.model.profile;
  const missing = findMissingFonts([titleFont, bodyFont, heading1Font, heading2Font, pageNumberFont]);
  const failed = draft.checks.filter((check) => !check.ok).length;
  const issuedOn = date ?? status.value?.today ?? null;
  const name = `${formatPeriod(period)}${DOCUMENT_KIND_NAMES[kind]}`;

  async function issue(): Promise<void> {
    if (issuedOn === null) return;
    setBusy(true);
    const flushed = await useEditJournal.getState().flush();
    const goesOn = flushed && (await askAboutMonth(draft));
    const result = goesOn
      ? await call('documents.issue', {
          kind,
          period,
          unit,
          project,
          issuedOn,
          ...(skips ? { serial, gapReason: gapReason.trim() } : {}),
        })
      : null;
    setBusy(false);
    if (!result) return;
    if (!result.ok) {
      showFailure(result.error);
      return;
    }
    const { id, number } = result.value;
    onClose();
    showDone(`已发文：${number || name}`, {
      label: '打开文件',
      run: () => void openIssued(id),
    });
    navigate('/register');
  }

  return (
    <Modal
      title={`发文：${name}`}
      open
      okText="发文"
      okButtonProps={{
        loading: busy,
        disabled: failed > 0 || issuedOn === null || (skips && gapReason.trim() === ''),
      }}
      onOk={() => void issue()}
      onCancel={onClose}
      width={520}
    >
      <dl className="facts issue-facts">
        <dt>编号</dt>
        <dd>
          {nextNumber || '本文种不编号'}
          {next !== null && (
            <details className="issue-number">
              <summary className="muted">从别的号开始</summary>
              <InputNumber
                aria-label="顺序号"
                min={next}
                max={99_999}
                precision={0}
                value={serial ?? next}
                onChange={setSerial}
              />
              {skips && (
                <Input
                  aria-label="空号原因"
                  placeholder={`${next === serial - 1 ? `${next} 号` : `${next}—${serial - 1} 号`}空号的原因，如“启用本系统前已发文”`}
                  maxLength={200}
                  value={gapReason}
                  onChange={(event) => setGapReason(event.target.value)}
                />
              )}
            </details>
          )}
        </dd>
        <dt>
          <label htmlFor="issue-date">成文日期</label>
        </dt>
        <dd>
          <DateInput id="issue-date" value={issuedOn} onChange={setDate} />
        </dd>
      </dl>
      {missing.length > 0 && (
        <div className="issue-note" role="note">
          <p>本机没有下列字体，在本机打开、打印时会用别的字体代替，版面可能与标准不同：</p>
          <ul>
            {missing.map((font) => (
              <li key={font.name}>{describeMissingFont(font)}</li>
            ))}
          </ul>
        </div>
      )}
      {open.length > 0 && (
        <div className="issue-note" role="note">
          <p>本月还有下列事项没有了结，发文后不能再收：</p>
          <ul>
            {open.map((todo) => (
              <li key={todo.code}>{todo.text}</li>
            ))}
          </ul>
        </div>
      )}
      {failed > 0 ? (
        <p className="issue-blocked" role="alert">
          还有 {failed} 处矛盾或没有填写，不能发文。请先按右边的核对清单改正。
        </p>
      ) : (
        <ul className="issue-freezes">
          <li>编号和日期写入文件，文件连同指纹存档，登记到发文登记簿，不再改动。</li>
          {kind === 'notice' && (
            <>
              <li>本期认定数、考核方案和名次随之固定，{formatPeriod(period)}转为“已通报”，只读。</li>
              <li>发文不能撤销；确需更正的，在登记簿作废（须写理由）后重新发文，号码不再使用。</li>
            </>
          )}
        </ul>
      )}
    </Modal>
  );
}
