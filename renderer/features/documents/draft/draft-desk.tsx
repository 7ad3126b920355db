import { Alert, Button, Checkbox, Select } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentDraft, IssuedDocument } from '../../../../shared/contract/documents';
import { FREEZING_KINDS } from '../../../../shared/documents/kinds';
import { formatDate } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { useViewActions } from '../../../lib/use-view-actions';
import { PagedPreview } from '../../../ui/paged-preview/paged-preview';
import { ZOOM_OPTIONS, type Zoom } from '../../../ui/paged-preview/zoom';
import { draftFileName } from '../document-name';
import { printDraft, saveDraftPdf, saveWord } from '../output';
import { CheckList } from './check-list';
import { draftPreview, useDraft } from './draft-store';
import { draftKeyOf, newestEdits, useEditJournal } from './edit-journal';
import { ParagraphList } from './paragraph-list';
import { useSettledModel } from './use-settled-model';

const ZOOMS = [...ZOOM_OPTIONS];
const choose = (key: string) => useDraft.getState().choose(key);

interface DraftDeskProps {
  readonly draft: DocumentDraft;
  readonly issued: IssuedDocument | null;
}

/** Pages on the left, what to check and what to reword on the right. */
export function DraftDesk({ draft, issued }: DraftDeskProps) {
  const { kind, period, unit, project, entry, model, checks } = draft;
  const source = useMemo(
    () => draftKeyOf({ kind, period, unit, project, entry }),
    [kind, period, unit, project, entry],
  );
  /** The notice has frozen the month: what is shown is the issued document. */
  const frozen = issued !== null && FREEZING_KINDS.includes(kind);
  const chosen = useDraft((store) => store.chosen);
  const reveal = useDraft((store) => store.reveal);
  const zoom = useDraft((store) => store.zoom);
  const duplex = useDraft((store) => store.duplex);
  const typed = useEditJournal((store) => store.typed);
  const [pages, setPages] = useState(0);
  const area = useRef<HTMLDivElement>(null);
  const edits = newestEdits(typed, draft, draft.edits);
  const shown = useSettledModel(model, draft.edits, edits);
  // The pages come first: the list of all paragraphs is drawn when there is time.
  const listed = useDeferredValue(draft, null);
  // With a template of the office the pages are those of the Word file it makes.
  const paper = useQuery('documents.paper', draft.template ? { source } : null);
  const flagged = useMemo(
    () => checks.filter((check) => !check.ok && check.blockKey !== '').map((check) => check.blockKey),
    [checks],
  );

  // Landscape pages make the sheet wider than the window; the upright ones stand in its middle.
  useEffect(() => {
    const sheet = area.current?.querySelector('.paged-preview');
    if (sheet && pages > 0 && zoom !== 0) sheet.scrollLeft = (sheet.scrollWidth - sheet.clientWidth) / 2;
  }, [pages, zoom]);
  useEffect(() => {
    const { chosen: key } = useDraft.getState();
    if (reveal === 0 || key === null) return;
    area.current?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center' });
  }, [reveal]);
  useEffect(() => useEditJournal.getState().settle(source, draft.edits), [source, draft.edits]);
  useEffect(() => () => void useEditJournal.getState().flush(), []);
  useViewActions(
    useMemo(
      () => ({
        print: () => void printDraft(draftPreview.current, useDraft.getState().duplex),
        save: () => void saveWord(source, draftFileName(kind, period, 'docx')),
      }),
      [source, kind, period],
    ),
  );

  return (
    <div className="page-columns">
      <div className="draft-preview" ref={area}>
        <div className="draft-tools">
          <Button size="small" onClick={() => void saveWord(source, draftFileName(kind, period, 'docx'))}>
            生成 Word（Ctrl+S）
          </Button>
          <Button
            size="small"
            onClick={() => void saveDraftPdf(draftPreview.current, draftFileName(kind, period, 'pdf'))}
          >
            存为 PDF
          </Button>
          <Button
            size="small"
            onClick={() => void printDraft(draftPreview.current, useDraft.getState().duplex)}
          >
            打印（Ctrl+P）
          </Button>
          <Checkbox
            checked={duplex}
            onChange={(event) => useDraft.getState().setDuplex(event.target.checked)}
            title="偶数页的订口在右边，与正面的版心重合；装订成册也用它"
          >
            双面打印
          </Checkbox>
          <span className="muted draft-pages">
            {pages === 0 ? '正在排版…' : draft.template ? `约 ${pages} 页，以 Word 为准` : `共 ${pages} 页`}
          </span>
          <Select<Zoom>
            size="small"
            aria-label="显示比例"
            className="draft-zoom"
            value={zoom}
            onChange={(next) => useDraft.getState().setZoom(next)}
            options={ZOOMS}
            popupMatchSelectWidth={false}
          />
        </div>
        <PagedPreview
          ref={draftPreview}
          source={(draft.template && paper.value) || shown}
          zoom={zoom}
          duplex={duplex}
          flaggedKeys={flagged}
          chosenKey={chosen}
          onChoose={choose}
          onPages={setPages}
        />
      </div>
      <aside className="draft-side" aria-label="检查与修改">
        {issued && (
          <Alert
            type="info"
            showIcon
            title={`本期已于${formatDate(issued.issuedOn)}发文（${issued.number}）`}
            description={
              frozen
                ? '左边就是发出的文件，只读；确需更正的，在登记簿作废后重新发文。'
                : '左边按现有数据重新生成，仅供对照；发出的文件在登记簿里。'
            }
            action={
              <Button size="small" onClick={() => navigate('/register')}>
                登记簿
              </Button>
            }
          />
        )}
        {draft.template && (
          <p className="draft-template">
            <span>
              套用模板第{draft.template.version}版“{draft.template.name}”
            </span>
            <Button size="small" onClick={() => navigate(`/templates?kind=${kind}`)}>
              看模板
            </Button>
          </p>
        )}
        <p className="draft-number">
          {frozen ? '再次发文须先作废原件' : `发文时编号 ${draft.nextNumber || '（本文种不编号）'}`}
          <span className="muted" role="status">
            {frozen ? '' : typed && !typed.stored ? '正在保存…' : '改动已保存'}
          </span>
        </p>
        <CheckList checks={checks} />
        {!frozen && listed && <ParagraphList draft={listed} edits={edits} />}
      </aside>
    </div>
  );
}
