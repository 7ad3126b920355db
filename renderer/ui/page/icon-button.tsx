import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

interface IconButtonProps {
  readonly icon: ReactNode;
  /** What it does, for those who do not see the icon. */
  readonly label: string;
  /** Said when the pointer rests on it. */
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A small button that is an icon only. */
export function IconButton({ icon, label, hint, disabled = false, onClick }: IconButtonProps) {
  const button = (
    <Button type="text" size="small" icon={icon} aria-label={label} disabled={disabled} onClick={onClick} />
  );
  return hint === undefined ? button : <Tooltip title={hint}>{button}</Tooltip>;
}
