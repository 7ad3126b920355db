/** Lines of a torn paragraph that stay together on either side, as Word does (孤行控制). */
const MIN_LINES = 2;

/**
 * Splits a laid-out paragraph between two lines so that its head ends at or above `limit` (viewport pixels).
 * The head stays in place; the tail is returned, `null` when the paragraph must stay whole.
 */
export function splitParagraph(paragraph: HTMLElement, limit: number): HTMLElement | null {
  const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const box = paragraph.getBoundingClientRect();
  const lines = Math.round(box.height / lineHeight);
  let kept = Math.floor((limit - box.top + 0.6) / lineHeight);
  if (lines - kept < MIN_LINES) kept = lines - MIN_LINES;
  if (kept < MIN_LINES) return null;
  const boundary = findBoundary(paragraph, box.top + kept * lineHeight);
  if (!boundary) return null;
  const range = document.createRange();
  range.setStart(boundary.node, boundary.offset);
  range.setEndAfter(paragraph.lastChild as ChildNode);
  const tail = paragraph.cloneNode(false) as HTMLElement;
  tail.append(range.extractContents());
  paragraph.classList.add('gw-split-head');
  paragraph.removeAttribute('data-keep');
  tail.classList.remove('gw-split-head');
  tail.classList.add('gw-split-tail');
  return tail;
}

interface Boundary {
  readonly node: Text;
  readonly offset: number;
}

/** First character whose middle lies below `top`. */
function findBoundary(paragraph: HTMLElement, top: number): Boundary | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isBelow = (node: Text, offset: number): boolean => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const rect = range.getBoundingClientRect();
    return rect.height > 0 && (rect.top + rect.bottom) / 2 >= top;
  };
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const length = node.data.length;
    if (length === 0 || !isBelow(node, length - 1)) continue;
    let low = 0;
    let high = length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(node, middle)) high = middle;
      else low = middle + 1;
    }
    return { node, offset: low };
  }
  return null;
}
