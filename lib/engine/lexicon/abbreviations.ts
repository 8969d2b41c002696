/** Abbreviations of news prose that are written with a period, in lower case and without it. */
import { wordSet } from './word-list.ts';

/** They stand before a name or number, so the period after them never ends a sentence: "Gen. Smith". */
export const BEFORE_NAME = wordSet(`
  mr mrs ms mx dr prof rev fr hon pres gov lt col gen maj capt cmdr adm brig cpl sgt pvt sen rep reps sens supt insp
  det atty messrs mme mlle st ste mt ft vs sr sra srta dom hrh msgr pfc amb asst assoc dep dir det-sgt
`);

/** They stand before a number when they abbreviate: "No. 3"; else the word ends the sentence ("He said no."). */
export const BEFORE_NUMBER = wordSet('no nos art sec fig vol pp para ch p');

/** Months stand before a number or after one: "Jan. 5", "in Sept. they". */
export const MONTHS = wordSet('jan feb mar apr jun jul aug sep sept oct nov dec');

/** They may end a sentence, or not: what follows decides. */
export const EITHER = wordSet(`
  inc corp co ltd llc plc jr sr bros cos dept univ est approx etc al ave blvd rd hwy calif mass conn fla ga ill ind kan
  ky md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ariz ark colo ala del ont que
  esq ph.d
`);
