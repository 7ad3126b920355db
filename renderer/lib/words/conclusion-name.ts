/**
 * 红榜, 黑榜 and the like are proposals until the office has decided, which it does by issuing the notice or by
 * listing the unit itself: `拟列黑榜`, then `黑榜`.
 */
export function conclusionName(name: string, decided: boolean): string {
  const plain = name.replace(/^拟列?/, '');
  return decided ? plain : `拟列${plain}`;
}
