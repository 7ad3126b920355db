import type { ProjectFields } from '../contract/projects';

/** A project of which only name and unit are known: what a form and most tests begin with. */
export const BLANK_PROJECT: Omit<ProjectFields, 'name' | 'unitId'> = {
  investor: '',
  industry: '',
  sourceRegion: '',
  attraction: '',
  capital: 'domestic',
  totalInvestment: null,
  fixedAssets: null,
  content: '',
  address: '',
  contact: '',
  note: '',
  tags: [],
};
