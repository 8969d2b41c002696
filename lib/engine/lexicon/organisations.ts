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
  airline telecom communications software semiconductor steel mining railways
`);

/** They take "of ..." into the name: "Bank of England", "Ministry of Defence". */
export const TAKES_OF = wordSet(`
  bank ministry department university college school institute academy house council committee court bureau office
  secretary board league association federation union church museum republic kingdom state states city province gulf
  strait bay sea cape isle isles mount commission organization organisation society chamber congress party army
  international_committee union hospital guild order conference society bishop_conference academy library
`);

/** Well-known by one word, or by a name that looks like another kind. */
export const KNOWN_ORGANISATIONS = wordSet(`
  afp ap reuters bloomberg bbc cnn nbc cbs abc npr fox xinhua tass nato eu un u.n. imf wto who unicef unesco opec g7 g20
  fbi cia nsa nasa fda epa irs sec fed pentagon kremlin white_house google apple amazon microsoft meta facebook twitter
  openai nvidia tesla tencent alibaba baidu huawei xiaomi bytedance samsung sony toyota honda nissan volkswagen bmw
  siemens airbus boeing intel ibm oracle cisco netflix disney uber ubs hsbc citigroup jpmorgan goldman_sachs
  morgan_stanley barclays deutsche_bank nomura anz congress parliament senate knesset hezbollah hamas taliban isis
  al-qaeda al-qaida islamic_state security_council supreme_court house_of_representatives house_of_commons
  european_union united_nations african_union arab_league red_cross amnesty_international human_rights_watch
  federal_reserve world_bank communist_party state_department treasury
`);
