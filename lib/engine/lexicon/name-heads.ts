/**
 * Words by which names say what they name: the last of the name, or the one before its "of". Those that at least nine of ten
 * names agree on in the corpora for training. In lower case, folded.
 */
import type { EntityKind } from '../types.ts';
import { wordSet } from './word-list.ts';

const ORGANISATIONS = wordSet(`
  party university association council college army records foundation society agency institute union commission group
  committee corporation court force forces service services company band organization organisation alliance federation
  government orchestra office airlines airways fund ministry bank assembly team administration guard authority board
  command bureau democrats press senate coalition police exchange trust brigade brigades entertainment initiative navy
  laboratory lab labs org unit confederation fleet parliament institution conservatory partners productions nations regiment
  battalion school academy department league chamber faculty movement magazine gazette tribune herald network
  consortium holdings ventures securities airline militia brotherhood
`);

const PLACES = wordSet(`
  county river district province airport island park region governorate station stadium islands oblast lake bay valley sea
  township area territory peninsula prefecture bridge mountains palace highway expressway avenue street boulevard dam
  cemetery glacier coast prison municipality pass village hills ocean mosque cathedral strait building parish delta
  reservoir canal voivodeship basin sanctuary mansion harbour harbor gate tower towers plaza square factory hotel beach
  desert gulf forest plains plain crater volcano refinery temple bazaar shelf reef peak ridge cape creek falls canyon
  oasis quarter suburb motorway boulevard courthouse
`);

const THINGS = wordSet(`
  election elections award awards festival war campaign cup prize act medal summit olympics championship championships
  revolution tour album crisis law treaty trophy constitution tournament index referendum collection battle journal book
  siege accord accords protocol marathon telescope
`);

/** What a head word says of the kind of its name. */
export const NAME_HEADS: ReadonlyMap<string, EntityKind> = new Map(
  (
    [
      ['organisation', ORGANISATIONS],
      ['place', PLACES],
      ['other', THINGS],
    ] as const
  ).flatMap(([kind, words]) => [...words].map((word): [string, EntityKind] => [word, kind])),
);
