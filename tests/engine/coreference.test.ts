import { expect, test } from 'vitest';
import { groupNames } from '../../lib/engine/coreference.ts';
import { nameText } from '../../lib/engine/names.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names marked, entities: their forms apart by " = "] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['surname after the full name', '{p Jack Ma} spoke. Later {p Ma} left.', ['Jack Ma = Ma']],
  ['surname with a title', '{p Angela Merkel} spoke. Mrs. {p Merkel} left.', ['Angela Merkel = Merkel']],
  [
    'surname before the full name, as headlines do',
    '{p Merkel} resigns. {p Angela Merkel} said so.',
    ['Merkel = Angela Merkel'],
  ],
  ['family name first, Chinese', 'President {p Xi Jinping} came. {p Xi} went.', ['Xi Jinping = Xi']],
  ['family name first, Korean with a hyphen', '{p Yoon Suk-yeol} came. {p Yoon} went.', ['Yoon Suk-yeol = Yoon']],
  [
    'Korean given name written in two ways',
    '{p Kim Jong-un} came. {p Kim Jong Un} went.',
    ['Kim Jong-un = Kim Jong Un'],
  ],
  ['family name first, Hungarian abroad is last', '{p Viktor Orbán} spoke. {p Orban} left.', ['Viktor Orbán = Orban']],
  [
    'Vietnamese people go by the last name',
    '{p Nguyen Phu Trong} spoke. {p Trong} left.',
    ['Nguyen Phu Trong = Trong'],
  ],
  [
    'Icelanders go by the first name',
    '{p Katrín Jakobsdóttir} spoke. {p Katrín} left.',
    ['Katrín Jakobsdóttir = Katrín'],
  ],
  ['Indonesian single name stays alone', '{p Suharto} ruled. {p Joko Widodo} followed.', ['Suharto', 'Joko Widodo']],
  ['Indonesian by nickname that is his first word', '{p Joko Widodo} followed. {p Joko} won.', ['Joko Widodo = Joko']],
  [
    'Spanish: the father’s name is in the middle',
    '{p Claudia Sheinbaum Pardo} won. {p Sheinbaum} spoke.',
    ['Claudia Sheinbaum Pardo = Sheinbaum'],
  ],
  [
    'Spanish: two given, two family names',
    '{p Andrés Manuel López Obrador} spoke. {p López Obrador} left.',
    ['Andrés Manuel López Obrador = López Obrador'],
  ],
  [
    'Portuguese by the name that became famous',
    '{p Luiz Inácio Lula da Silva} won. {p Lula} smiled.',
    ['Luiz Inácio Lula da Silva = Lula'],
  ],
  [
    'Portuguese short with particle',
    '{p Luiz Inácio Lula da Silva} won. {p Lula da Silva} smiled.',
    ['Luiz Inácio Lula da Silva = Lula da Silva'],
  ],
  ['Dutch particle left out', '{p Ursula von der Leyen} came. {p Leyen} went.', ['Ursula von der Leyen = Leyen']],
  [
    'German particle kept',
    '{p Ursula von der Leyen} came. {p von der Leyen} went.',
    ['Ursula von der Leyen = von der Leyen'],
  ],
  ['Arabic with bin', 'Prince {p Mohammed bin Salman} spoke. {p Salman} left.', ['Mohammed bin Salman = Salman']],
  ['Arabic with al-', '{p Bashar al-Assad} spoke. {p Assad} left.', ['Bashar al-Assad = Assad']],
  ['Arabic short with its article', '{p Bashar al-Assad} spoke. {p al-Assad} left.', ['Bashar al-Assad = al-Assad']],
  ['accents come and go', '{p Nicolás Maduro} spoke. {p Nicolas Maduro} left.', ['Nicolás Maduro = Nicolas Maduro']],
  [
    'composed and decomposed accents',
    '{p José Mujica} spoke. {p Jose\u0301 Mujica} left.',
    ['José Mujica = Jose\u0301 Mujica'],
  ],
  ['initial in the middle', '{p George Bush} spoke. {p George W. Bush} left.', ['George Bush = George W. Bush']],
  [
    'initials for given names',
    '{p J. Robert Oppenheimer} spoke. {p Oppenheimer} left.',
    ['J. Robert Oppenheimer = Oppenheimer'],
  ],
  ['initial stands for the given name', '{p Jane Roe} spoke. {p J. Roe} left.', ['Jane Roe = J. Roe']],
  [
    'junior belongs to the name',
    '{p Robert F. Kennedy Jr.} spoke. {p Kennedy} left.',
    ['Robert F. Kennedy Jr. = Kennedy'],
  ],
  ['nickname', '{p William Gates} spoke. {p Bill Gates} left.', ['William Gates = Bill Gates']],
  ['apostrophes of both kinds', "{p Sinéad O'Connor} sang. {p O’Connor} left.", ["Sinéad O'Connor = O’Connor"]],
  [
    'two people with one surname stay two',
    '{p Bill Clinton} met {p Hillary Clinton}.',
    ['Bill Clinton', 'Hillary Clinton'],
  ],
  [
    'a bare surname after both goes to neither',
    '{p Jack Ma} met {p Pony Ma}. {p Ma} said no.',
    ['Jack Ma', 'Pony Ma', 'Ma'],
  ],
  [
    'a bare surname goes to the one in focus',
    '{p Jack Ma} met {p Pony Ma}. It rained. It snowed. It hailed. All left. {p Pony Ma} stayed. {p Ma} slept.',
    ['Jack Ma', 'Pony Ma = Ma'],
  ],
  ['the title keeps sexes apart', 'Mr. {p John Smith} spoke. Mrs. {p Smith} left.', ['John Smith', 'Smith']],
  [
    'the title decides between two',
    'Mr. {p Bill Clinton} met Mrs. {p Hillary Clinton}. Mrs. {p Clinton} left.',
    ['Bill Clinton', 'Hillary Clinton = Clinton'],
  ],
  ['different given names, same surname', '{p Xi Jinping} and {p Xi Mingze} came.', ['Xi Jinping', 'Xi Mingze']],
  ['plural family is no member', '{p George Bush} spoke. The {p Bushes} left.', ['George Bush', 'Bushes']],
  ['acronym of an organisation', '{o Agence France Presse} wrote. {o AFP} added.', ['Agence France Presse = AFP']],
  ['acronym skips small words', '{o Bank of New South Wales} fell. {o BNSW} rose.', ['Bank of New South Wales = BNSW']],
  ['acronym with periods', '{o United Nations} met. {o U.N.} voted.', ['United Nations = U.N.']],
  [
    'short form introduced in brackets',
    '{x Interview of the Month} ({x IOTM}) ran. {x IOTM} ended.',
    ['Interview of the Month = IOTM'],
  ],
  [
    'place in front dropped',
    '{o US State Department} spoke. {o State Department} denied.',
    ['US State Department = State Department'],
  ],
  ['two spellings', '{p Volodymyr Zelensky} spoke. {p Zelenskyy} left.', ['Volodymyr Zelensky = Zelenskyy']],
  ['one letter tells short names apart', '{p Maria Costa} met {p Mario Costa}.', ['Maria Costa', 'Mario Costa']],
  ['legal form dropped', '{o Tencent Holdings Ltd.} rose. {o Tencent} fell.', ['Tencent Holdings Ltd. = Tencent']],
  ['second name dropped', '{o Goldman Sachs} rose. {o Goldman} fell.', ['Goldman Sachs = Goldman']],
  ['kind dropped', '{o Boeing Company} rose. {o Boeing} fell.', ['Boeing Company = Boeing']],
  [
    'a bank is not the country it is named for',
    '{o China Construction Bank} rose in {l China}.',
    ['China Construction Bank', 'China'],
  ],
  ['two banks stay two', '{o Bank of England} met {o Bank of Japan}.', ['Bank of England', 'Bank of Japan']],
  [
    'the article in front is no part',
    '{o The Federal Reserve} met. {o Federal Reserve} acted.',
    ['The Federal Reserve = Federal Reserve'],
  ],
  ['a country and its short forms', '{l United States} and {l U.S.} and {l US}.', ['United States = U.S. = US']],
  ['an acronym with spaces', '{l United States} and {l U. S.} met.', ['United States = U. S.']],
  ['capitals of a dateline', '{l HONG KONG}\n\nIn {l Hong Kong} it rained.', ['HONG KONG = Hong Kong']],
  [
    'a place is not the person named for it',
    '{p George Washington} slept in {l Washington}.',
    ['George Washington', 'Washington'],
  ],
  [
    'brackets inside a name',
    'The {o [Communist] Party} met. The {o Communist Party} voted.',
    ['[Communist] Party = Communist Party'],
  ],
  [
    'one name tagged as two kinds is one thing',
    '{o DeepSeek} rose. {o DeepSeek} fell. Tools such as {x DeepSeek} help.',
    ['DeepSeek'],
  ],
  [
    'acronym of a name whose place stands behind it',
    '{o Institute of Marine Research in Bergen} met. {o IMR} said so.',
    ['Institute of Marine Research in Bergen = IMR'],
  ],
  [
    'an acronym that was taken for a place',
    '{o Norwegian Polar Institute} met at {l NPI}.',
    ['Norwegian Polar Institute = NPI'],
  ],
  [
    'the acronym of a country stays the country',
    '{o Union of Students} met in the {l US}.',
    ['Union of Students', 'US'],
  ],
  ['capitals inside one word', '{o KelpWatch} grew. Schools use {o KW}.', ['KelpWatch = KW']],
  [
    'campus by acronym',
    '{o University of North Carolina at Greensboro} met. {o UNC Greensboro} won.',
    ['University of North Carolina at Greensboro = UNC Greensboro'],
  ],
  [
    'purpose dropped',
    '{o Ida Holm Foundation for the Arts} gave. {o Ida Holm Foundation} paid.',
    ['Ida Holm Foundation for the Arts = Ida Holm Foundation'],
  ],
  ['a church by its teaching', '{o Church of Kelpism} met. {x Kelpism} grew.', ['Church of Kelpism = Kelpism']],
  ['a church is not its country', '{o Church of Norway} met in {l Norway}.', ['Church of Norway', 'Norway']],
  ['a place by its first word', '{l Levanger Vest} voted. In {l Levanger} it rained.', ['Levanger Vest = Levanger']],
  ['a country is not its city', '{l Panama City} grew. {l Panama} voted.', ['Panama City', 'Panama']],
  [
    'festival with and without its city',
    'In {l Bergen} the {x Bergen City Light Festival} began. The {x Light Festival} is old.',
    ['Bergen', 'Bergen City Light Festival = Light Festival'],
  ],
  ['a slip of the pen', '{o United Nations} met. The {x Untied Nations} voted.', ['United Nations = Untied Nations']],
  ['numbers are no slips', '{x Airbus A320} and {x Airbus A330} flew.', ['Airbus A320', 'Airbus A330']],
  [
    'compass points are no slips',
    '{l Northern Quarter} and {l Southern Quarter}.',
    ['Northern Quarter', 'Southern Quarter'],
  ],
  ['a team is not its fan', '{o Mets} won. The {x Mets Poet} wept.', ['Mets', 'Mets Poet']],
  [
    'a surname belongs to the only one named so far',
    '{p Omar Said} came. {p Said} spoke. His father {p Yusuf Said} left.',
    ['Omar Said = Said', 'Yusuf Said'],
  ],
  [
    'a surname after both is the protagonist’s',
    '{p Ana Lima} came. {p Ana Lima} sat. {p Ana Lima} spoke. Her uncle {p Rui Lima} left. Rain fell. Snow fell. Hail fell. Wind blew. {p Lima} won.',
    ['Ana Lima = Lima', 'Rui Lima'],
  ],
  [
    'a surname after both, with the other in focus, is nobody’s',
    '{p Ana Lima} came. {p Ana Lima} sat. {p Ana Lima} spoke. Rain fell. Snow fell. Hail fell. Wind blew. {p Rui Lima} left. {p Lima} won.',
    ['Ana Lima', 'Rui Lima', 'Lima'],
  ],
  [
    'a past edition of an event is another',
    'In 2024 the {x Harbour Race} began. The 1991 {x Harbour Race} was stopped. The {x Harbour Race} is long.',
    ['Harbour Race', 'Harbour Race'],
  ],
  [
    'the edition that is named first needs no year later',
    'The 1936 {x Harbour Race} began. The {x Harbour Race} was long. In 2024 none ran.',
    ['Harbour Race'],
  ],
  [
    'a short name means whom the article has named by then',
    '{p Austin Li Jiaqi} sold. {p Li} left. {p Li Chengdong} watched.',
    ['Austin Li Jiaqi = Li', 'Li Chengdong'],
  ],
  [
    '"International" dropped',
    '{o Holm Group International} rose. {o Holm Group} fell.',
    ['Holm Group International = Holm Group'],
  ],
  ['demonyms are no entities', '{d Chinese} stocks rose in {l China}.', ['China']],
];

test.each(CASES)('%s', (_, marked, expected) => {
  const { document, names } = markedText(marked);
  const groups = finish(groupNames(document, names)).map((cluster) => {
    const forms = cluster.members.flatMap((member) => (names[member] ? [nameText(document, names[member])] : []));
    return [...new Set(forms)].join(' = ');
  });
  expect(groups).toEqual(expected);
});
