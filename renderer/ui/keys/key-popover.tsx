import { Popover, type PopoverProps } from 'antd';
import { type KeyboardEvent, useRef } from 'react';

const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"]';

interface KeyPopoverProps extends PopoverProps {
  readonly label: string;
  /** What takes the keys first; left out: the first control. */
  readonly first?: string;
}

/** A small sheet beside a button, which the keyboard follows: into it, round within it, and back when it closes. */
export function KeyPopover({ label, content, first = STOPS, children, ...popover }: KeyPopoverProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);

  function onShown(open: boolean): void {
    const focus = document.activeElement;
    const within = sheet.current?.contains(focus) ?? false;
    if (!open) {
      if ((within || focus === document.body) && opener.current instanceof HTMLElement)
        opener.current.focus();
    } else if (!within) {
      opener.current = focus;
      const [wanted] = [first, STOPS].flatMap(
        (stop) => sheet.current?.querySelector<HTMLElement>(stop) ?? [],
      );
      (wanted ?? sheet.current)?.focus();
    }
  }

  return (
    <Popover
      trigger="click"
      destroyOnHidden
      {...popover}
      afterOpenChange={onShown}
      content={
        <div
          ref={sheet}
          role="dialog"
          aria-label={label}
          className="key-popover"
          tabIndex={-1}
          onKeyDown={keepWithin}
        >
          {typeof content === 'function' ? content() : content}
        </div>
      }
    >
      {children}
    </Popover>
  );
}

/** The sheet stands at the end of the document: past its last control Tab would begin at the title bar. */
function keepWithin(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0,
  );
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (from !== undefined && document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}
