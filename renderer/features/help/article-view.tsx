import type { ReactNode } from 'react';
import { appRegistry } from '../../commands/app-registry';
import { shortcutLabel } from '../../commands/shortcut-label';
import type { Article } from './article';
import type { HelpContext } from './help-context';
import { MarkedText } from './marked-text';

interface ArticleViewProps {
  readonly article: Article;
  readonly context: HelpContext;
  /** Shown at the end: the card of all keys, for the article about them. */
  readonly children?: ReactNode;
}

/** What for, the steps, what if it goes wrong; then the pages it is about and what can be done on them. */
export function ArticleView({ article, context, children }: ArticleViewProps) {
  const text = (content: string) => <MarkedText text={content} context={context} />;
  const pages = article.pages.filter(context.canOpen);
  const commands = appRegistry
    .all()
    .filter((command) => command.page !== undefined && article.pages.includes(command.page));
  return (
    <article>
      <h2>{article.title}</h2>
      <p className="help-purpose">{text(article.purpose)}</p>
      {pages.length > 0 && (
        <p className="help-pages">
          打开：
          {pages.map((path) => (
            <span key={path}>{text(`[${path}]`)}</span>
          ))}
        </p>
      )}
      <h3>怎么做</h3>
      <ol>
        {article.steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ol>
      <h3>遇到问题</h3>
      <dl className="help-trouble">
        {article.trouble.map(({ when, answer }) => (
          <div key={when}>
            <dt>{text(when)}</dt>
            <dd>{text(answer)}</dd>
          </div>
        ))}
      </dl>
      {commands.length > 0 && (
        <>
          <h3>这里能用的命令</h3>
          <ul className="help-commands">
            {commands.map((command) => (
              <li key={command.id}>
                {command.title}
                {command.shortcut ? (
                  <kbd>{shortcutLabel(command.shortcut)}</kbd>
                ) : (
                  <span>菜单“{command.group}”</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </article>
  );
}
