import type { ReactNode } from 'react';
import { matchesText } from '../../shared/lists/matches-text';

/** For `showSearch` of a choice: typed characters, pinyin or initials find it by its label, or by its word. */
export const searchByPinyin = {
  filterOption: (text: string, option?: { readonly label?: ReactNode; readonly value?: unknown }): boolean =>
    matchesText(String(option?.label ?? option?.value ?? ''), text),
};
