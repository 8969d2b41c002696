import { wordSet } from './word-list.ts';

/** Nouns by which news says who or what somebody or something is. In lower case, singular. */
export const ROLE_NOUNS = wordSet(`
  academic accountant activist actor actress administrator adviser advisor agency agent aide airline ally ambassador
  analyst anchor archaeologist archbishop architect arm artist assistant astronaut athlete attorney author authority
  ayatollah band bank banker baron billionaire biologist bishop blogger body boss boxer brand broker brother bureau
  businessman businesswoman candidate capital captain cardinal carmaker campaigner carrier celebrity ceo chair chairman chairperson
  chairwoman champion chancellor charity chef chemist chief chipmaker city clerk cleric climber club co-author co-chair
  co-founder co-owner coach coalition colleague college columnist comedian commander commentator commission
  commissioner committee community company composer conductor conglomerate congressman congresswoman conservationist consultancy
  consultant contractor coordinator coroner corporation correspondent council councillor counsel country county court
  creator critic dancer daughter dealer dean defender defendant delegate department deputy designer detective developer
  diplomat director director-general dissident district doctor driver duchess duke economist editor editor-in-chief
  emperor employee engineer entrepreneur envoy epidemiologist executive expert explorer farmer father fighter filmmaker
  financier firm fisherman force foundation founder friend fund giant general geologist girlfriend
  goalkeeper government governor graduate group guard guitarist gunman head headquarters historian host hospital husband
  industrialist industry insider institute institution instructor insurer intern inventor investigator investor island
  jeweller journalist judge justice king lawmaker lawyer leader lecturer legend legislator lender librarian lieutenant
  lobbyist magazine magistrate magnate maker manager manufacturer marshal mathematician mayor mediator medic member
  merchant midfielder militant militia minister  ministry mogul monarch monk mother movement musician nation naturalist
  negotiator neighbor neighbour neurologist neuroscientist newspaper novelist nun nurse officer official operator
  opponent opposition organisation organiser organization organizer outlet owner painter parliamentarian partner party
  pastor patient paramedic philanthropist philosopher photographer physician physicist pianist pilot planner player
  playwright poet policeman policewoman politician pollster pope port premier presenter president priest prince
  princess principal prisoner producer professor programmer prosecutor province provider psychiatrist psychologist
  publicist publisher queen rabbi ranger rapper reader rebel rector refugee regulator reporter representative republic
  researcher resident retailer rider rival ruler runner school scholar scientist screenwriter sculptor secretary
  secretary-general senator sergeant service sheriff shareholder singer sister site soldier solicitor son songwriter
  speaker specialist spokesman spokesperson spokeswoman sportsman staffer star start-up startup state statistician
  strategist striker student studio subsidiary superintendent supplier supporter surfer surgeon swimmer system teacher team
  technician teenager telescope territory think-tank thinktank think-tanker town trader trainer translator treasurer
  tribe trustee tycoon union unit university vessel veteran vice-chairman vice-president victim village virologist
  volunteer watchdog widow wife winner witness worker wrestler writer zoologist
  app platform chatbot model newsletter website network broadcaster tournament festival novel film album festival treaty
  law bill plan project program programme operation mission aircraft ship satellite spacecraft rocket missile virus
`);

/** Endings of nouns for people who do something: "nutritionist", "policymaker". */
export const ROLE_SUFFIX =
  /(?:ologist|onomist|[a-z]{3}ist|maker|holder|keeper|[a-z]{2}woman|[a-z]{2}man|person|owner|leader|founder|ician|ographer|driver|worker|official|officer)$/;

/** Adjectives and nouns that stand before a role: "veteran human rights lawyer". */
export const ROLE_MODIFIERS = wordSet(`
  acting adult agricultural ai ailing ambitious amateur american anti-corruption art associate automotive average award-winning
  banking best-known best-selling billionaire biotech black board business capital car cancer celebrated central chief
  child civil climate closest coffee commercial communist community computer conservative controversial corporate
  country crime criminal crown daily weekly crypto cryptocurrency culture cyber cybersecurity data defence defense deputy digital
  disgraced domestic eccentric economic economy education elder eldest electric electronics embattled emeritus energy
  engineering environment environmental ethnic ex executive exiled exterior external fallen family famed famous far-right
  far-left fashion federal female fellow fiery film finance financial first fitness food football foreign former
  founding game general global government hardline hard-line head health hedge high-profile higher home hospital
  housing human humanitarian independent industry influential intelligence interim interior internal international
  internet investment jailed joint junior justice key labor labour land late law lead leading left-wing legal
  legendary liberal little-known local long-serving longtime long-time main major male managing marine market marketing
  media medical military minority mobile model moderate music national naval new news noted nuclear oil oldest
  online opposition ousted outgoing outspoken parliamentary party peace permanent police policy political pop popular populist
  powerful press pro-democracy prominent property provincial public public-health ranking rebel reformist regional
  regulatory religious renowned research retail retired revered rights rival rock royal ruling science security
  self-made self-styled semiconductor senior small soccer social social-media socialist software space special sports
  staff state state-owned state-run steel street studio tax tech technical technology telecom telecoms tennis then
  third top trade traditional transport transportation treasury two-time union united university veteran vice video
  visiting war water wealthy well-known wildlife wireless world young youngest youth
`);

/** Of the role nouns, those that only organisations bear. */
export const ORGANISATION_ROLES = wordSet(`
  agency airline band bank body broadcaster bureau carmaker carrier charity chipmaker club coalition college commission
  committee company conglomerate consultancy corporation council court department firm foundation fund government group
  hospital institute institution insurer league magazine militia ministry movement network newspaper organisation
  organization outlet parliament party regulator retailer school start-up startup studio subsidiary team think-tank
  thinktank union university watchdog
`);

/** Those that only places bear. */
export const PLACE_ROLES = wordSet(
  'city country county district island nation province republic territory town village capital port',
);

/** Those that only things bear. */
export const THING_ROLES = wordSet(`
  app platform chatbot newsletter website tournament festival novel film album treaty law bill project programme
  aircraft ship satellite spacecraft rocket missile virus telescope vessel
`);

/** Those that people and organisations or things bear alike: they tell no kind. */
export const SHARED_ROLES = wordSet(`
  ally arm authority brand buyer champion community developer force forward front giant guard headquarters host industry
  maker manufacturer member mission model operation operator opponent opposition owner partner plan program provider
  publisher rival ruler service site staff state supplier supporter system tribe union victim winner critic lender
  organiser organizer producer dealer broker distributor creator defender observer witness
`);

/** Of these, the ones that are somebody as a rule where one of them speaks. */
export const SPEAKING_ROLES = wordSet(`
  ally broker buyer champion creator critic dealer defender member observer opponent organiser organizer owner partner rival
  ruler supporter victim winner witness
`);

/** Behind a name they say that it is a thing: "the Hunyuan Turbo S model". */
export const THING_NOUNS = wordSet(`
  model models phone phones smartphone smartphones app chatbot chip chips processor software platform console tablet laptop
  car cars sedan truck rocket missile missiles jet jets aircraft airliner drone drones satellite spacecraft probe tank tanks
  rifle album song single novel film movie sequel series sitcom musical treaty accord pact award prize championship
  tournament festival marathon vaccine drug virus
`);

/** In front of a name they say that it is a thing, as the nouns above do: "the memoir ...". No verbs, as "show" is. */
export const TITLED_THINGS = wordSet(
  'book documentary ferry game memoir opera podcast poem robot trawler vessel yacht',
);

/**
 * Organisations that have no name behind them: a country or town has one only ("government Web sites"), or the word is a verb
 * as well ("to fund Government spending").
 */
export const UNNAMED_ORGANISATIONS = wordSet(
  'body commission committee council court department fund government ministry parliament',
);

/** Behind a name they say that people belong to it: "the Sea Org members". Nine of ten do in the corpora for training. */
export const ORGANISATION_NOUNS = wordSet(`
  militants insurgents fighters members membership spokesman spokeswoman peacekeepers gunmen guerrillas leadership shares
  shareholders employees executives subsidiary stores group
`);
