/** Verbs of saying in the forms that news uses to attribute words, and the nouns that do the same. */
import { wordSet } from './word-list.ts';

/** "..., he said." */
export const SAYING = wordSet(`
  said says say saying told tells tell telling asked asks ask asking added adds adding wrote writes write writing
  warned warns warning claimed claims claiming denied denies denying argued argues arguing insisted insists insisting
  explained explains explaining noted notes noting stated states stating stressed stresses stressing
  announced announces announcing replied replies replying responded responds responding declared declares declaring
  recalled recalls recalling continued continues concluded concludes acknowledged acknowledges admitted admits admitting
  suggested suggests suggesting predicted predicts predicting tweeted tweets posted posts commented comments
  remarked remarks observed observes quipped joked jokes complained complains complaining vowed vows vowing
  pledged pledges promised promises promising urged urges urging cautioned cautions cautioning emphasised emphasises
  emphasized emphasizes confirmed confirms confirming revealed reveals alleged alleges alleging accused
  testified testifies believed believes thinks thought feels felt hopes hoped maintains maintained contends contended
  countered counters lamented laments boasted boasts mused muses opined reckons reckoned estimates estimated
  reported reports reporting retorted shouted shouts screamed whispered yelled cried exclaimed proclaimed
  quoted reiterated reiterates repeated repeats conceded concedes called calls described describes termed dubbed
  wondered wonders demanded demands signalled signaled indicated indicates interjected chimed
`);

/** Before an indirect statement they need "that" or a pronoun to attribute anything: "he called the plan ..." does not. */
export const SAYING_WEAK = wordSet(`
  called calls described describes termed dubbed accused quoted continued continues repeated repeats felt feels
  believed believes thinks thought hopes hoped wondered wonders cried asked asks ask posted posts reported reports
  estimates estimated confirmed confirms revealed reveals indicated indicates signalled signaled promised promises
  pledged pledges vowed vows urged urges urging demanded demands announced announces noted notes
`);
