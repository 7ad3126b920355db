import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/page/icon-button';

interface StepperProps {
  /** 周, 月, 年. */
  readonly unit: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly children: ReactNode;
}

/** One week, month or year back or on, around what is shown. */
export function Stepper({ unit, onStep, children }: StepperProps) {
  return (
    <>
      <IconButton icon={<LeftOutlined />} label={`上一${unit}`} onClick={() => onStep(-1)} />
      {children}
      <IconButton icon={<RightOutlined />} label={`下一${unit}`} onClick={() => onStep(1)} />
    </>
  );
}
