import { describe, expect, it } from 'vitest';
import { dateIn } from '../../lib/host/shown-date.ts';

describe('dateIn', () => {
  it.each([
    ['Published Nov. 18, 2019 at 4:07 PM', '2019-11-18'],
    ['Tuesday, March 3rd 2020', '2020-03-03'],
    ['15 October 2019 by B. Holm', '2019-10-15'],
    ['18 NOV 2019', '2019-11-18'],
    ['[ 2018-08-25 15:24 ]', '2018-08-25'],
    ['2016年10月14日07:17', '2016-10-14'],
    ['04.05.2015 à 13h36', '2015-05-04'],
    ['9/11/13 10:00AM', '2013-09-11'],
    ['On 27/9/2018', '2018-09-27'],
    ['May we ask 12, or 2019?', null],
    ['13/13/2013', null],
    ['Section 4, page 12', null],
    ['', null],
  ])('%s: %s', (line, date) => {
    expect(dateIn(line)).toBe(date);
  });
});
