import { Segmented, type SegmentedProps } from 'antd';

type SegmentsProps<Value extends string | number> = SegmentedProps<Value> & {
  /** What is chosen, for those who hear it. */
  readonly label: string;
};

/** A choice among a few words side by side; one stop of the Tab key, arrows go through it. */
export function Segments<Value extends string | number>({ label, ...segments }: SegmentsProps<Value>) {
  return <Segmented<Value> aria-label={label} tabIndex={-1} {...segments} />;
}
