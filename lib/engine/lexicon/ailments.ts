import { wordSet } from './word-list.ts';

/** Diseases and what causes them, folded: named like somebody, and nobody. */
export const AILMENTS = wordSet(`
  aids alzheimer chikungunya cholera coronavirus covid covid-19 dengue diphtheria ebola h1n1 h5n1 hiv influenza lassa lupus
  malaria marburg measles mers monkeypox mpox nipah omicron parkinson polio rabies sars sars-cov-2 tuberculosis typhoid zika
`);
