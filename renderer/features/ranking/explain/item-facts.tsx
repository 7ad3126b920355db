import type { RankedItem } from '../../../../shared/domain/scheme/result';
import { gridFigure } from '../grid-figure';

interface ItemFactsProps {
  readonly item: RankedItem;
  readonly measure: string;
}

/** The figures an item's score is made of: 认定、上报、目标、完成率、单项名次. */
export function ItemFacts({ item, measure }: ItemFactsProps) {
  const facts = [
    ['认定', gridFigure(item.actual, measure), measure],
    ['上报', gridFigure(item.reported, measure), measure],
    ['目标', gridFigure(item.target, measure), measure],
    ['完成率', item.rate, '%'],
    ['单项名次', item.place === null ? null : `第${item.place}位`, ''],
  ] as const;
  return (
    <dl className="explain-facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value, unit]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">
              {value}
              {unit}
            </dd>
          </div>
        ))}
    </dl>
  );
}
