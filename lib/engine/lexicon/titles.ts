import { wordSet } from './word-list.ts';

/** Before a person's name and no part of it: courtesy, rank, office. In lower case, without a period. */
export const TITLES = wordSet(`
  mr mrs ms mx miss dr prof professor sir dame lord lady madam madame monsieur president vice-president premier chancellor
  minister secretary ambassador governor gov mayor senator sen representative rep congressman congresswoman speaker
  chairman chairwoman chairperson chair ceo cfo director general gen colonel col lieutenant lt major maj captain capt
  commander cmdr admiral adm sergeant sgt corporal cpl private marshal brigadier brig inspector detective officer constable
  sheriff judge justice attorney prosecutor king queen prince princess emperor empress sultan emir sheikh sheik shaikh
  duke duchess count countess baron baroness pope cardinal archbishop bishop father fr rev reverend rabbi imam ayatollah
  mullah pastor sister brother saint st coach captain manager analyst economist spokesman spokeswoman spokesperson
  deputy councillor councilman councilwoman commissioner superintendent supt lawmaker lawyer actor actress singer author
  writer director-general secretary-general comrade chief head founder co-founder entrepreneur professor-emeritus
`);

/** They tell a person's sex; two names that differ here are never one person. */
export const MALE = wordSet(
  'mr sir lord king prince emperor sultan emir sheikh duke count baron father fr brother actor spokesman chairman congressman monsieur pope imam',
);
export const FEMALE = wordSet(
  'mrs ms miss dame lady queen princess empress duchess countess baroness sister actress spokeswoman chairwoman congresswoman madam madame',
);

/** Generations: they belong to the name. */
export const GENERATIONS = wordSet('jr sr jr. sr. ii iii iv');

/** Inside a name, in lower case: "von der Leyen", "bin Salman", "de la Cruz". */
export const PARTICLES = wordSet(
  'de del della der den di da das do dos du la le los las el al ul von van zu zur bin ibn bint ben abu e y ter ten af av st',
);
