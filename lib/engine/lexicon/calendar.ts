import { wordSet } from './word-list.ts';

/** Days and months: capitalised, and no names. */
export const DAYS = wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.',
);
export const MONTHS = wordSet(
  `January February March April May June July August September October November December
  Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.`,
);

/** Written in capitals, and no names: "AI", "GDP". */
export const GENERIC = wordSet(
  'I AI IT TV PC CEO CFO COO CTO VP MP MPs GDP CPI PMI IPO DNA RNA HIV AIDS COVID Covid PR HR ID UFO ATM GPS PIN SUV EV EVs LED USB PDF FAQ OK AM PM BC AD St',
);
