export interface Page {
  readonly element: HTMLElement;
  readonly area: HTMLElement;
}

export interface PageForm {
  readonly landscape: boolean;
  readonly numbered: boolean;
  /** A3 lying across. */
  readonly onWall: boolean;
  /** Form of the page number (OfficeLayout). */
  readonly numberForm: string;
  /** `top right bottom left` in millimetres where the page is not the standard's; empty otherwise. */
  readonly margins: string;
}

/** Adds a page to `target`, with its type area and its number. */
export function openPage(target: HTMLElement, pages: Page[], form: PageForm): Page {
  const { landscape, numbered, onWall, numberForm, margins } = form;
  const number = pages.length + 1;
  const sheet = make('div', 'gw-sheet');
  const element = make(
    'div',
    `gw-page ${number % 2 === 1 ? 'gw-odd' : 'gw-even'}${landscape ? ' gw-landscape' : ''}${onWall ? ' gw-wall' : ''}`,
  );
  element.dataset.number = String(number);
  const area = make('div', 'gw-area');
  if (margins !== '') setMargins(area, margins.split(' '));
  element.append(area);
  if (numbered) {
    const isCentred = numberForm === 'dash-center' || numberForm === 'plain-center';
    const box = make('div', isCentred ? 'gw-number-box gw-number-center' : 'gw-number-box');
    box.textContent = numberForm === 'plain-center' ? `${number}` : `— ${number} —`;
    element.append(box);
  }
  sheet.append(element);
  target.append(sheet);
  const page = { element, area };
  pages.push(page);
  return page;
}

function setMargins(area: HTMLElement, [top, right, bottom, left]: readonly string[]): void {
  Object.assign(area.style, {
    top: `${top}mm`,
    right: `${right}mm`,
    bottom: `${bottom}mm`,
    left: `${left}mm`,
    width: 'auto',
    height: 'auto',
  });
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
