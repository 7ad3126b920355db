import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { perform } from '../../../ui/feedback/perform';
import { saveFile } from '../../../ui/files/save-file';
import { drawPicture, type LegendEntry } from './draw-picture';

interface ChartFigureProps {
  readonly title: string;
  /** What the chart shows, from the same figures. */
  readonly sentence: string;
  readonly legend?: readonly LegendEntry[];
  /** Nothing is there yet: bare axes would only look broken. */
  readonly blank?: boolean;
  /** Further ways to what the chart shows. */
  readonly actions?: ReactNode;
  /** One drawing; it can be saved as a picture. */
  readonly children: ReactNode;
}

/** A chart with its title, what it says in a sentence, its legend, and the way to a picture of it. */
export function ChartFigure({
  title,
  sentence,
  legend = [],
  blank = false,
  actions,
  children,
}: ChartFigureProps) {
  const figure = useRef<HTMLElement>(null);

  async function savePicture(): Promise<void> {
    const svg = figure.current?.querySelector<SVGSVGElement>('svg.recharts-surface, svg.heat-table');
    if (!svg) return;
    await saveFile({ purpose: 'png', suggestedName: `${title}.png` }, async (token, name) => {
      const picture = await drawPicture(svg, { title, sentence, legend });
      return (await perform('ranking.save-chart', { target: token, picture })) && `已存为 ${name}`;
    });
  }

  return (
    <figure className="card rank-chart" ref={figure} aria-label={title}>
      <figcaption>
        <b>{title}</b>
        <span className="rank-chart-sentence">{sentence}</span>
        {!blank && (
          <Button
            size="small"
            icon={<PictureOutlined />}
            aria-label={`把“${title}”存为图片`}
            onClick={() => void savePicture()}
          >
            存为图片
          </Button>
        )}
        {actions}
      </figcaption>
      {blank ? <p className="muted">还没有数据，暂不画图。</p> : children}
      {!blank && legend.length > 0 && (
        <ul className="rank-legend muted">
          {legend.map(({ form, label }) => (
            <li key={label}>
              <span className={`rank-legend-${form}`} aria-hidden />
              {label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
