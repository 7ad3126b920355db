import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';

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
      <Button
        type="text"
        size="small"
        icon={<LeftOutlined />}
        aria-label={`上一${unit}`}
        onClick={() => onStep(-1)}
      />
      {children}
      <Button
        type="text"
        size="small"
        icon={<RightOutlined />}
        aria-label={`下一${unit}`}
        onClick={() => onStep(1)}
      />
    </>
  );
}
