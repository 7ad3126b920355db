import { BookOutlined, FileTextOutlined, LayoutOutlined } from '@ant-design/icons';
import type { Command } from '../../commands/command';
import { findViewAction } from '../../lib/active-view';
import type { Feature } from '../../lib/feature';
import { usePlace } from '../../lib/route/place';
import { draftFileName } from './document-name';
import { DocumentsPage } from './documents-page';
import { draftPreview, useDraft } from './draft/draft-store';
import { prepareFirstPreview } from './draft/prepare-first-preview';
import { RegisterPage } from './issued/register-page';
import { saveDraftPdf } from './output';
import { shownKind } from './shown-kind';
import { TemplatesPage } from './templates/templates-page';

const PATH = '/documents';
const onDraft = { page: PATH, group: '办理', when: () => draftPreview.current !== null } as const;

const commands: readonly Command[] = [
  { ...onDraft, id: 'documents.save-word', title: '生成 Word', run: () => findViewAction('save')?.() },
  {
    ...onDraft,
    id: 'documents.save-pdf',
    title: '存为 PDF',
    shortcut: 'Ctrl+Shift+s',
    run: async () => {
      const { route, period } = usePlace.getState();
      if (period !== null) {
        await saveDraftPdf(draftPreview.current, draftFileName(shownKind(route.query), period, 'pdf'));
      }
    },
  },
  { ...onDraft, id: 'documents.issue', title: '发文', run: () => useDraft.getState().setIssuing(true) },
];

export const documentsFeature: Feature = {
  id: 'documents',
  pages: [
    {
      path: PATH,
      title: '通报与专报',
      group: 'documents',
      icon: <FileTextOutlined />,
      component: DocumentsPage,
    },
    {
      path: '/register',
      title: '发文登记簿',
      group: 'documents',
      icon: <BookOutlined />,
      component: RegisterPage,
    },
    {
      path: '/templates',
      title: '模板',
      group: 'documents',
      icon: <LayoutOutlined />,
      component: TemplatesPage,
    },
  ],
  commands,
  prepare: prepareFirstPreview,
};
