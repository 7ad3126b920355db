import { expect, it } from 'vitest';
import { reminderText } from './reminder-text';

const unit = (name: string, groupName: string, state: 'missing' | 'returned' | 'late' = 'missing') => ({
  unit: name,
  groupName,
  state,
});

it('names the units that have not reported by group, and by when they have to', () => {
  const missing = [unit('桃源镇', '镇街组'), unit('区商务局', '部门组'), unit('白鹭镇', '镇街组')];
  expect(reminderText('2026-11', '2026-11-23', '2026-11-21', missing)).toBe(
    '截至2026年11月21日，尚有3家单位未报送2026年11月项目报表：\n镇街组（2家）：桃源镇、白鹭镇\n部门组（1家）：区商务局\n请于2026年11月23日前报送。',
  );
  expect(reminderText('2026-11', '2026-11-23', '2026-11-24', missing)).toContain(
    '报送截止日2026年11月23日已过',
  );
  expect(reminderText('2026-11', '2026-11-23', '2026-11-24', [])).toBe('2026年11月项目报表各单位均已报送。');
});

it('reminds apart of reports sent back: that is not the same as none', () => {
  const sentBack = [unit('桃源镇', '镇街组', 'returned'), unit('柳溪镇', '镇街组', 'late')];
  expect(reminderText('2026-11', '2026-11-23', '2026-11-21', sentBack)).toBe(
    '截至2026年11月21日，以下1家单位2026年11月项目报表已退回，尚未更正重报：\n镇街组（1家）：桃源镇\n请于2026年11月23日前报送。',
  );
});
