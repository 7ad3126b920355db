import { create } from 'zustand';
import type { ListedEntry } from '../../../shared/contract/registers';
import type { FieldValues } from '../../../shared/registers/register';
import { type GridSelection, NO_SELECTION } from '../../ui/data-grid/model/grid-selection';

/** Rows pasted on the list, under their headings. */
export interface PastedEntries {
  readonly table: readonly (readonly string[])[];
  /** The entry each row of the table was pasted on, the headings' row included; `null`: none. */
  readonly onto: readonly (number | null)[];
  /** Lines of the block that are no headings. */
  readonly lines: number;
  /** Rows the table has before the block's own: its headings, where the block brings none. */
  readonly added: 0 | 1;
  /** Every required field has its column: the rows can be entries of their own. */
  readonly whole: boolean;
}

/** What is being filled in. */
export type RegisterForm =
  /** `entry` `null`: a new one, begun with `values`. */
  | {
      readonly kind: 'entry';
      readonly register: string;
      readonly entry: ListedEntry | null;
      readonly values: FieldValues;
    }
  | { readonly kind: 'state'; readonly register: string; readonly entries: readonly ListedEntry[] }
  | { readonly kind: 'bulk'; readonly register: string; readonly entries: readonly ListedEntry[] }
  | {
      readonly kind: 'import';
      readonly register: string;
      /** Rows pasted on the list. */
      readonly pasted?: PastedEntries;
    };

interface RegistersStore {
  readonly form: RegisterForm | null;
  /** Selected rows of the register shown. */
  readonly selection: GridSelection;
  openForm(form: RegisterForm): void;
  closeForm(): void;
  setSelection(selection: GridSelection): void;
}

/** What the clerk is doing in the registers. */
export const useRegisters = create<RegistersStore>()((set) => ({
  form: null,
  selection: NO_SELECTION,
  openForm: (form) => set({ form }),
  closeForm: () => set({ form: null }),
  setSelection: (selection) => set({ selection }),
}));
