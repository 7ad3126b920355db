/** Places won or lost since last period: 升3, 降2, 平; nothing when there was no place before. */
export function PlaceChange({ change }: { readonly change: number | null }) {
  if (change === null) return <span className="home-change" />;
  if (change === 0) return <span className="home-change muted">平</span>;
  return change > 0 ? (
    <span className="home-change home-up">升{change}</span>
  ) : (
    <span className="home-change home-down">降{-change}</span>
  );
}
