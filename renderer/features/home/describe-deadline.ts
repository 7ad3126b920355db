interface DeadlineWords {
  readonly figure: string;
  readonly text: string;
  readonly urgent: boolean;
}

/** The days to the cut-off in words; negative: days past it. */
export function describeDeadline(days: number, closed: boolean): DeadlineWords {
  if (closed) return { figure: '已毕', text: '本期已通报', urgent: false };
  if (days > 0) return { figure: `${days} 天`, text: '后截止报送', urgent: days <= 3 };
  if (days === 0) return { figure: '今天', text: '截止报送', urgent: true };
  return { figure: `${-days} 天`, text: '已过截止日', urgent: false };
}
