/** Seeded notes that pack about as badly as what people write: words in no order that deflate could learn. */
import { type Random, randomFrom } from '../simulate/random.ts';

/** The words a sentence hangs on; drawn often. */
const SMALL =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one ' +
  'you were all her she there would their we him been has when who will no more if out so up said what its about than ' +
  'into them can only other time new some could these two may first then do any like my now over such our man me even ' +
  'most made after also well did many before must years through back much where your way down should because long each';

/** Words with something to say; drawn evenly. */
const LARGE =
  'harbour minister ferry ledger quarrel budget archive winter railway professor auction border cabinet dispute engineer ' +
  'festival glacier hearing island journal kitchen lantern mayor notebook orchard petition quarry reporter shipyard ' +
  'tribunal uncle vineyard warehouse yacht zoning accused boasted cancelled delayed escaped financed gathered hesitated ' +
  'insisted joined knew leaned mocked noticed overheard promised quoted resigned settled trusted underlined voted walked ' +
  'abrupt bitter careful distant eager fragile generous hollow ironic jealous keen lasting modest narrow odd patient ' +
  'quiet restless stubborn tidy unlikely vivid weary young bridge coal daughter election fisherman grain hospital ' +
  'interview judge key letter museum neighbour opponent pension question rumour strike treaty union village witness ' +
  'argued borrowed claimed doubted explained feared granted hinted inherited jumped kept lost moved nodded owed praised ' +
  'raised shrugged thanked urged visited warned yielded almost barely clearly daily exactly finally gently hardly indeed ' +
  'jointly kindly lately mainly nearly openly partly rarely simply twice usually wisely chapter column debt editor factory ' +
  'garden headline invoice jury kingdom lecture mission novel office pamphlet queue record signature theatre umbrella ' +
  'verdict weekend autumn bakery cathedral drought embassy furnace gallery hotel inquiry jacket kerosene library mountain ' +
  'nephew opera parade quilt river salary telegram upheaval valley widow excuse yesterday zeal biography contradicts ' +
  'dates earlier piece remember check source sceptical overstated photograph caption correction footnote apparently ' +
  'compare figures believes spokeswoman founder successor deputy treasurer colleague rival ally critic adviser tenant';

const words = (text: string): readonly string[] => text.split(' ');
const [small, large] = [words(SMALL), words(LARGE)];

const RARE_LETTERS = 'abcdefghiklmnoprstuvwz';

/** Names and the like: words that no dictionary has. */
const rareWord = (random: Random): string => {
  const letters = Array.from({ length: 4 + random.below(5) }, () => random.pick([...RARE_LETTERS]));
  return letters.join('').replace(/^./, (first) => first.toUpperCase());
};

const word = (random: Random): string => {
  const kind = random.next();
  if (kind < 0.5) return small[Math.floor(random.next() ** 2 * small.length)] ?? 'the';
  return kind < 0.94 ? random.pick(large) : rareWord(random);
};

const sentence = (random: Random): string => {
  const text = Array.from({ length: 6 + random.below(14) }, () => word(random)).join(' ');
  return `${text.replace(/^./, (first) => first.toUpperCase())}${random.pick(['.', '.', '.', '?', ';'])}`;
};

/** One note of exactly `length` characters. */
export const noteOf = (seed: number, length: number): string => {
  const random = randomFrom(seed);
  let text = sentence(random);
  while (text.length < length) text += ` ${sentence(random)}`;
  return text.slice(0, length);
};
