import { wordSet } from './word-list.ts';

/** Last words of the names of organisations. In lower case. */
export const ORGANISATION_ENDINGS = wordSet(`
  inc inc. corp corp. corporation co co. company ltd ltd. limited llc llc. llp plc ag gmbh sa nv se spa bank banks group holdings
  holding partners capital ventures securities investments industries enterprises systems technologies technology
  university college school institute institution academy foundation trust association federation confederation union
  council committee commission agency authority administration bureau office department ministry parliament congress
  senate assembly court tribunal party movement front alliance coalition league club fc united city_council army navy
  force forces guard police command service services fund organization organisation society network news times post
  journal tribune herald gazette guardian telegraph magazine press airlines airways motors motor electric energy oil gas
  petroleum pharmaceuticals pharma laboratories labs media entertainment studios pictures records research analytics book
  insurance financial finance exchange markets hospital clinic church museum_trust reserve treasury brigade brigades
  corps militia taliban consortium initiative center centre directorate secretariat chamber board syndicate brotherhood
  airline telecom communications software semiconductor steel mining railways international worldwide global
`);
