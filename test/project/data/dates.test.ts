import { expect, test } from 'vitest';
import { readDate, readDateTime, readTime } from '../../../src/project/data/dates.js';

test.each([
    ['2026-03-05', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026. 3. 5.', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
    ['2026년 3월 5일', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６／３／５', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026-03-05T14:05:00', '2026-03-05'],
    ['2026-03-05 (목)', '2026-03-05'],
    ['民國115年3月5日', '2026-03-05'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    [46086, '2026-03-05'],
    [46086.5, '2026-03-05']
])('the date %s', (cell, iso) => expect(readDate(cell, undefined)).toEqual({ value: iso }));

test.each([
    ['2026-02-30', 'there is no such day'],
    ['2026-00-10', 'there is no such day'],
    ['03/05/2026', 'it may be month or day first; say which with "dates" in the column map'],
    ['26-03-05', 'it is no date'],
    ['어제', 'it is no date'],
    ['2026', 'it is no date'],
    [2026, 'it is no date'],
    ['2026-03-05 봄', "'봄' is no time of day"]
])('no date: %s', (cell, why) => expect(readDate(cell, undefined)).toEqual({ why }));

test('month or day first, as the map says', () => {
    expect(readDate('03/05/2026', 'mdy')).toEqual({ value: '2026-03-05' });
    expect(readDate('03/05/2026', 'dmy')).toEqual({ value: '2026-05-03' });
});

test('days counted from 1904', () => expect(readDate(44624, undefined, true)).toEqual({ value: '2026-03-05' }));

test.each([
    ['2026-03-05T14:05:11+09:00', '2026-03-05T14:05:11+09:00'],
    ['2026-03-05T14:05:11.25Z', '2026-03-05T14:05:11.25Z'],
    ['2026-03-05 14:05', '2026-03-05T14:05:00'],
    ['2026. 3. 5 오후 2:05:11', '2026-03-05T14:05:11'],
    ['2026. 3. 5 오전 12:00:00', '2026-03-05T00:00:00'],
    ['2026/3/5 下午 2:05:11', '2026-03-05T14:05:11'],
    ['2026/3/5 上午12:30', '2026-03-05T00:30:00'],
    ['2026-03-05 2:05 PM', '2026-03-05T14:05:00'],
    ['2026년 3월 5일 14시 5분', '2026-03-05T14:05:00'],
    ['2026-03-05 14:05 KST', '2026-03-05T14:05:00+09:00'],
    ['2026/03/05 2:05:11 PM GMT+9', '2026-03-05T14:05:11+09:00'],
    ['2026-03-05', '2026-03-05'],
    [46086.586937, '2026-03-05T14:05:11']
])('the moment %s', (cell, iso) => expect(readDateTime(cell, undefined)).toEqual({ value: iso }));

test.each([['2026-03-05 25:00'], ['2026-03-05 14:61'], ['2026-03-05 13:00 PM'], ['2026-03-05 14:05 CST']])('no moment: %s', (cell) =>
    expect(readDateTime(cell, undefined)).toHaveProperty('why')
);

test.each([
    ['14:05', '14:05:00'],
    ['오후 2:05', '14:05:00'],
    ['2:05 PM', '14:05:00'],
    ['9시', '09:00:00'],
    [0.5, '12:00:00']
])('the time %s', (cell, iso) => expect(readTime(cell)).toEqual({ value: iso }));
