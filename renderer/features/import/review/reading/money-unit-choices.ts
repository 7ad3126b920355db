import { MONEY_UNITS } from '../../../../../shared/import/review/review';

export const UNIT_CHOICES = MONEY_UNITS.map((unit) => ({ value: unit, label: unit }));
