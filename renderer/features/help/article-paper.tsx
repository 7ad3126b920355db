import { useMemo } from 'react';
import { composeParagraph, heading } from '../../../shared/documents/compose';
import type { DocumentModel } from '../../../shared/documents/model';
import { workingParts } from '../../../shared/documents/page/official-parts';
import { appRegistry } from '../../commands/app-registry';
import { shortcutLabel } from '../../commands/shortcut-label';
import { usePeriod } from '../../lib/office/use-period';
import { useSettings } from '../../lib/office/use-settings';
import { parseRoute } from '../../lib/route/route';
import { PaperDrawer } from '../../ui/paged-preview/paper-drawer';
import type { Article } from './article';
import type { HelpContext } from './help-context';
import { type Piece, parseMarks } from './parse-marks';

interface ArticlePaperProps {
  readonly article: Article;
  readonly context: HelpContext;
  readonly onClose: () => void;
}

/** The article on pages, to lie beside the keyboard. */
export function ArticlePaper({ article, context, onClose }: ArticlePaperProps) {
  const settings = useSettings(usePeriod());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of pages and articles never change
  const source = useMemo((): DocumentModel | null => {
    if (settings === null) return null;
    const paragraph = (key: string, text: string) =>
      composeParagraph(key, [
        parseMarks(text)
          .map((piece) => wordsOf(piece, context))
          .join(''),
      ]);
    return {
      ...workingParts(settings),
      // Any kind that is not numbered; it is not stored.
      kind: 'project-list',
      title: article.title,
      figures: {},
      blocks: [
        paragraph('purpose', article.purpose),
        heading('steps', 1, 1, '怎么做'),
        ...article.steps.map((step, index) => paragraph(`step.${index}`, `${index + 1}.${step}`)),
        heading('trouble', 1, 2, '遇到问题'),
        ...article.trouble.map(({ when, answer }, index) =>
          paragraph(`trouble.${index}`, `${when}：${answer}`),
        ),
      ],
    };
  }, [settings, article]);
  return <PaperDrawer title={article.title} source={source} onClose={onClose} />;
}

/** What a stretch of an article reads as on paper. */
function wordsOf(piece: Piece, context: HelpContext): string {
  switch (piece.kind) {
    case 'page':
      return `“${piece.words ?? context.pageTitle(parseRoute(piece.route).path)}”`;
    case 'article':
      return `“${context.articleTitle(piece.id)}”`;
    case 'command': {
      const command = appRegistry.all().find(({ id }) => id === piece.id);
      const keys = command?.shortcut ? `（${shortcutLabel(command.shortcut)}）` : '';
      return `“${command?.title ?? ''}”${keys}`;
    }
    case 'label':
      return `“${piece.text}”`;
    default:
      return piece.text;
  }
}
