/** Words of dates and numbers. In lower case, without a period. */

const numbered = (list: string, first: number): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .flatMap((names, index) => names.split('/').map((name): [string, number] => [name, index + first])),
  );

export const MONTH_NUMBERS = numbered(
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
  1,
);

/** 0 is Sunday. */
export const WEEKDAYS = numbered(
  'sunday/sun monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat',
  0,
);

const UNITS = numbered(
  'zero one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  0,
);
const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 2);

/** Words for numbers below a hundred; "a" and "an" are one ("a year ago"). */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS,
  ...[...TENS].map(([word, tens]): [string, number] => [word, tens * 10]),
  ['dozen', 12],
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** Currency words, and the sign or code that stands for each. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  `dollar:$ dollars:$ euro:€ euros:€ pound:£ pounds:£ sterling:£ yen:¥ yuan:CN¥ renminbi:CN¥ rupee:₹ rupees:₹ ruble:₽
   rubles:₽ rouble:₽ roubles:₽ won:₩ real:R$ reais:R$ peso:peso pesos:peso rand:R franc:CHF francs:CHF krona:kr
   kronor:kr krone:kr kroner:kr lira:₺ shekel:₪ shekels:₪ naira:₦ riyal:SAR riyals:SAR dirham:AED dirhams:AED
   cent:¢ cents:¢ ringgit:RM baht:฿ dong:₫ rupiah:Rp taka:৳ hryvnia:₴ zloty:zł shilling:Sh shillings:Sh`
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [word = '', sign = ''] = pair.split(':');
      return [word, sign];
    }),
);

/** Units of measure as they follow a number. */
export const MEASURES: ReadonlySet<string> = new Set(
  `km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm centimetre centimetres
   centimeter centimeters mm foot feet inch inches yard yards hectare hectares acre acres tonne tonnes ton tons kg
   kilogram kilograms kilo kilos gram grams pound pounds ounce ounces litre litres liter liters gallon gallons barrel
   barrels watt watts kw mw gw megawatt megawatts gigawatt gigawatts kwh mph kph knots degree degrees celsius
   fahrenheit gb tb megabytes gigabytes mbps hours hour minutes minute seconds second days day weeks week months month
   years year decades decade`
    .trim()
    .split(/\s+/),
);
