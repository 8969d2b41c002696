/**
 * What deflate may point back at before a segment's first byte: the format's own words, and words that notes are made
 * of. Later matches are cheaper, so the commonest stand last. Version 1; fixed for ever, since old files need it.
 */
export const DICTIONARY_1 =
  // Rarer words of the news first.
  'according administration agreement allegations ambassador announced appointed arrested article campaign candidate ' +
  'central bank chairman chief executive committee company conference congress constitution controversial corruption ' +
  'council countries court decision declared defence department deputy director economic economy election emergency ' +
  'energy environment European Union evidence executive federal finance foreign minister former founder general ' +
  'government governor headquarters immigration independent industry inflation information institute insurance ' +
  'international interview investigation investment investors journalist judge justice lawyer leader legislation ' +
  'majority manager market mayor meeting member military million ministry month national negotiations newspaper ' +
  'official operation opposition organisation parliament party percent petition police policy political population ' +
  'president pressure prime minister private professor programme project prosecutor protest public question quoted ' +
  'reading referendum region relations report reporter representative research resigned responsible Russia sanctions ' +
  'school secretary security senator shareholders society spokeswoman statement strategy successor supporters supreme ' +
  'technology treaty university victims violence weapons witness workers https://www. http:// .com/ .org/ ' +
  'January February March April June July August September October November December Monday Tuesday Wednesday Thursday ' +
  'Friday Saturday Sunday ' +
  // Words that any note is made of.
  'actually although always another anything apparently because before being believe between change check compare ' +
  'could different during earlier enough every example first follow found going great happened however important ' +
  'interesting itself known later least little looking might mentioned never nothing often other people perhaps ' +
  'probably quite rather really reason remember right same says second seems several should since something still ' +
  'support taken thing think third though thought three through together under understand until usually wanted ' +
  'whether which while within without worked would years yesterday ' +
  ' about what this means, but not sure that it is. He was the one who had been in the , and she has said they were ' +
  'from their own , not the same as . See also the piece on . It was with an of a to be in for the and that was at ' +
  'by as on is it will more than when there after into over only who has been have does did not; ' +
  // The skeleton of a body comes last: it is in every file.
  '"same":"different":"name":"kind":"person","organisation","place","other","tag:"setting:"title":"url":"https://' +
  '"not-a-name":true,"follow":true,"edited":17,"text":"\\n\\n' +
  '{"as":"s.0.1","by":"0","records":{"setting:{"article:{"c":{":1},"f":{"note":{":1":"."}}},"name:';
