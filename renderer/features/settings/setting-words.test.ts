import { expect, it } from 'vitest';
import { SETTINGS, type SettingKey, settingsInForce } from '../../../shared/domain/settings';
import { describeSetting, editorOf, settingKeysOf } from './setting-words';

const keys = Object.keys(SETTINGS) as SettingKey[];
const initial = settingsInForce([], '2026-11');

it('has words for every setting: none reads like data', () => {
  for (const key of keys)
    expect(describeSetting(key, initial), key).not.toMatch(/object|undefined|true|false|[{}[\]]/);
  expect(describeSetting('tail.rule', initial)).toBe('每组末 2 位，连续 3 个月');
  expect(describeSetting('key-lists', initial)).toBe('3010（30000 万元以上）');
});

it('fills in lists, numbers and tables by editors of their own', () => {
  for (const key of keys) {
    const value: unknown = SETTINGS[key].initial;
    if (typeof value !== 'string') expect(editorOf(key), key).not.toBe('text');
  }
});

it('shows every setting in exactly one group', () => {
  const groups = [...new Set(keys.map((key) => SETTINGS[key].group))];
  expect(groups.flatMap((group) => settingKeysOf(group)).sort()).toEqual([...keys].sort());
});
