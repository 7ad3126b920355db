import { useMemo } from 'react';
import type { Register } from '../../../shared/registers/register';
import { registerAtLevel } from '../../../shared/registers/register-at-level';
import { usePeriod } from '../../lib/office/use-period';
import { useSettings } from '../../lib/office/use-settings';

/** The office's 辖区称谓; empty until it is known. */
export function useRegion(): string {
  return useSettings(usePeriod())?.['office.region'] ?? '';
}

/** A register in the words of the office's level. */
export function useRegisterAtLevel(register: Register): Register {
  const region = useRegion();
  return useMemo(() => registerAtLevel(register, region), [register, region]);
}
