import { placeChange } from './place-change';

const ARROWS = { up: '▲', down: '▼', same: '＝', none: '' } as const;

/** Places won or lost, as arrow, word and colour. */
export function ChangeMark({
  place,
  previous,
}: {
  readonly place: number | null;
  readonly previous: number | null;
}) {
  const { direction, text } = placeChange(place, previous);
  if (direction === 'none') return null;
  return (
    <span className={`rank-change rank-${direction}`} title={`上期第${previous}位`}>
      <span aria-hidden>{ARROWS[direction]}</span>
      {text}
    </span>
  );
}
