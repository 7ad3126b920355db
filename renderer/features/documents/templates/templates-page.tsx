import '../documents.css';
import './templates.css';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { DocumentTemplate } from '../../../../shared/contract/templates';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/documents/kinds';
import type { WordPaper } from '../../../../shared/documents/templates/paper/word-paper';
import { formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { PagedPreview } from '../../../ui/paged-preview/paged-preview';
import { ZOOM_OPTIONS, type Zoom } from '../../../ui/paged-preview/zoom';
import type { DraftKey } from '../draft/edit-journal';
import { useDraftSource } from '../draft/use-draft-source';
import { PaperChoice } from '../paper-choice';
import { PlaceholderList } from './placeholder-list';
import { saveSample, useTemplates } from './templates-store';
import { UploadReport } from './upload-report';
import { VersionList } from './version-list';

/** 模板: the office's own Word layout for a kind of document, checked before it is used. */
export function TemplatesPage() {
  const period = usePeriod();
  const choice = useDraftSource();
  const { kind, subject, source } = choice;
  const busy = useTemplates((store) => store.busy);
  const name = DOCUMENT_KIND_NAMES[kind];
  useEffect(() => () => useTemplates.getState().drop(), []);
  return (
    <Page
      title="模板"
      note={formatPeriod(period)}
      actions={
        <>
          <PaperChoice choice={choice} onKind={() => useTemplates.getState().drop()} />
          <Button
            disabled={source === null}
            onClick={() => source && void saveSample(source, `${name}模板.docx`)}
          >
            下载样板…
          </Button>
          <Button
            type="primary"
            disabled={source === null}
            loading={busy}
            onClick={() => source && void useTemplates.getState().pick(source)}
          >
            上传模板…
          </Button>
        </>
      }
    >
      {source === null ? (
        <EmptyState
          title={`${name}：先选${subject === 'unit' ? '单位' : '项目'}`}
          hint="占位符的示例和预览取自一份真实的文稿。"
        />
      ) : (
        <TemplateDesk source={source} />
      )}
    </Page>
  );
}

function TemplateDesk({ source }: { readonly source: DraftKey }) {
  const upload = useTemplates((store) => store.upload);
  const busy = useTemplates((store) => store.busy);
  const list = useQuery('templates.list', {});
  const placeholders = useQuery('templates.placeholders', source);
  const shown = upload !== null && upload.kind === source.kind ? upload : null;
  return (
    <div className="page-columns">
      <div className="template-main">
        {shown ? (
          <>
            <UploadReport
              report={shown.report}
              busy={busy}
              onKeep={() => void useTemplates.getState().keep(source)}
              onDrop={() => useTemplates.getState().drop()}
            />
            {shown.report.paper && <PaperView paper={shown.report.paper} />}
          </>
        ) : (
          <QueryView query={list}>
            {({ templates }) => (
              <Versions source={source} templates={templates.filter(({ kind }) => kind === source.kind)} />
            )}
          </QueryView>
        )}
      </div>
      <aside className="draft-side" aria-label="占位符清单">
        <QueryView query={placeholders}>{({ groups }) => <PlaceholderList groups={groups} />}</QueryView>
      </aside>
    </div>
  );
}

function Versions({
  source,
  templates,
}: {
  readonly source: DraftKey;
  readonly templates: readonly DocumentTemplate[];
}) {
  const inUse = templates.find((template) => template.inUse);
  const preview = useQuery('templates.preview', inUse ? { ...source, id: inUse.id } : null);
  return (
    <>
      <VersionList kind={source.kind} templates={templates} />
      {inUse ? (
        <QueryView query={preview}>{(paper) => <PaperView paper={paper} />}</QueryView>
      ) : (
        <EmptyState
          title={templates.length === 0 ? '还没有自己的模板' : '现在用内置版式'}
          hint="下载样板，在 Word 或 WPS 里改成本单位的版头、字体和措辞，保留花括号里的占位符，再上传。上传时先检查，再用本月数据试填给您看，确认后才启用。"
        />
      )}
    </>
  );
}

function PaperView({ paper }: { readonly paper: WordPaper }) {
  const [zoom, setZoom] = useState<Zoom>('width');
  const [pages, setPages] = useState<number | null>(null);
  return (
    <div className="draft-preview">
      <div className="draft-tools">
        <span className="muted">用本月数据试填的效果，页眉页脚和个别换行以 Word 为准</span>
        <span className="muted draft-pages">{pages === null ? '正在排版…' : `约 ${pages} 页`}</span>
        <Select<Zoom>
          size="small"
          aria-label="显示比例"
          value={zoom}
          onChange={setZoom}
          options={[...ZOOM_OPTIONS]}
          popupMatchSelectWidth={false}
        />
      </div>
      <PagedPreview source={paper} zoom={zoom} onPages={setPages} />
    </div>
  );
}
