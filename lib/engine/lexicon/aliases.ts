/** Different names of one thing that no rule of form would bring together. First is what the others stand for. Folded. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['united states', 'u.s.', 'us', 'usa', 'u.s.a.', 'u.s.a', 'united states of america', 'america'],
      ['united kingdom', 'u.k.', 'uk', 'great britain', 'britain'],
      ['united nations', 'u.n.', 'un'],
      ['european union', 'eu', 'e.u.'],
      ['united arab emirates', 'uae', 'u.a.e.', 'emirates'],
      ['federal bureau of investigation', 'fbi', 'f.b.i.'],
      ['central intelligence agency', 'cia', 'c.i.a.'],
      ['federal reserve', 'fed', 'us federal reserve', 'u.s. federal reserve'],
      ['democratic republic of the congo', 'democratic republic of congo', 'drc', 'dr congo'],
      ['czech republic', 'czechia'],
      ['turkey', 'türkiye'],
      ['myanmar', 'burma'],
      ['ivory coast', "côte d'ivoire", "cote d'ivoire"],
      ['netherlands', 'holland'],
      ['washington d.c.', 'washington dc', 'washington, d.c.', 'd.c.'],
      ['new york city', 'nyc'],
      ['los angeles', 'la', 'l.a.'],
      ['islamic state', 'isis', 'isil', 'daesh', 'islamic state group'],
      ['al-qaida', 'al-qaeda', 'al qaeda', 'al qaida'],
      ['world health organization', 'who', 'w.h.o.', 'world health organisation'],
      ['house of representatives', 'u.s. house of representatives', 'house'],
    ] as const
  ).flatMap(([head, ...others]) => others.map((other): [string, string] => [other, head])),
);

/** Given names and the short forms that stand for them. In lower case. */
export const NICKNAMES: ReadonlyMap<string, string> = new Map(
  `alexander:alex,sasha,sandy andrew:andy,drew anthony:tony benjamin:ben,benny,bibi charles:charlie,chuck
   christopher:chris daniel:dan,danny david:dave donald:don,donny edward:ed,eddie,ted elizabeth:liz,beth,betty,lizzie
   frederick:fred,freddie gregory:greg henry:harry,hank james:jim,jimmy,jamie jeffrey:jeff jennifer:jen,jenny
   joseph:joe,joey jonathan:jon katherine:kate,kathy,katie kenneth:ken,kenny lawrence:larry matthew:matt
   michael:mike,mick,mickey nicholas:nick patricia:pat,patty patrick:pat,paddy peter:pete philip:phil rebecca:becky
   richard:rick,dick,rich,ricky robert:bob,rob,bobby,robbie ronald:ron,ronnie samuel:sam samantha:sam stephen:steve
   steven:steve susan:sue theodore:ted,teddy thomas:tom,tommy timothy:tim victoria:vicky vincent:vince walter:walt
   william:bill,will,billy,willie zachary:zach mohammed:mohamed,mohammad,muhammad,muhammed abdullah:abdallah
   vladimir:volodymyr yevgeny:evgeny sergei:sergey dmitry:dmitri`
    .trim()
    .split(/\s+/)
    .flatMap((line) => {
      const [name = '', shorts = ''] = line.split(':');
      return shorts.split(',').map((short): [string, string] => [short, name]);
    }),
);
