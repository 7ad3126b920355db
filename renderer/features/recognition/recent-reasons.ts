import { z } from 'zod';
import { readStored, writeStored } from '../../lib/drafts/storage';

const KEY = 'return-reasons';
const KEPT = 8;

/** Reasons an office gives most often, until its own take their place. */
const USUAL_REASONS = [
  '缺少合同、备案证等佐证材料，请补齐后重报',
  '项目总投资未达到推进范围门槛，请核实金额',
  '开工（投产）时间与现场不符，请核实后重报',
  '与已认定项目重复，请核实',
];

const storedSchema = z.array(z.string());

/** Own reasons first, newest first, filled up with the usual ones. */
export function recentReasons(): readonly string[] {
  const own = readStored(KEY, storedSchema) ?? [];
  return [...new Set([...own, ...USUAL_REASONS])].slice(0, KEPT);
}

export function rememberReason(reason: string): void {
  const own = readStored(KEY, storedSchema) ?? [];
  writeStored(KEY, [reason, ...own.filter((known) => known !== reason)].slice(0, KEPT));
}
