/** Fill for bars that must differ from solid ones without colour; put inside a chart, used as `url(#HATCH)`. */
export const HATCH = 'rank-hatch';

export function HatchPattern() {
  return (
    <defs>
      <pattern id={HATCH} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill="var(--card)" />
        <line x1={0} y1={0} x2={0} y2={5} stroke="var(--chart-bar)" strokeWidth={4} />
      </pattern>
    </defs>
  );
}
