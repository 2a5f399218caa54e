/** Records whose subjects come again in each period: reviews of the same person every year. */
import { describe, expect, it } from 'vitest';
import { scoreProject } from '../../src/project/score.js';
import { scoreStream } from '../../src/project/score-stream.js';
import { compile } from '../scoring/compile.js';

const FIELDS = 'field person "Person" text field day "Day" date field points "Points" number';
const REVIEWS = 'person,day,points\na,2026-03-01,90\nb,2026-03-01,80\na,2027-03-01,70\na,2027-04-01,60\n';

const bytes = new TextEncoder().encode(REVIEWS);
const sources = [{ table: 'Review', file: 'reviews.csv' }];

describe('the same key again', () => {
    it.each([
        ['is an error in a record', '', [4, 5]],
        ['is one within a period of a record that recurs', 'every year', [5]],
        ['is one within a period of its own cadence', 'every half', [5]],
        ['is none in another period', 'every quarter', []]
    ])('%s', async (_, every, rows) => {
        const model = await compile(`record Review "Review" { key person time day ${every} ${FIELDS} }`);
        const whole = await scoreProject(model, sources, { readFile: () => Promise.resolve(bytes) });
        const file = { size: bytes.length, path: 'reviews.csv', ...reading(bytes) };
        const streamed = await scoreStream(model, sources, { open: () => Promise.resolve(file as never) });
        for (const { problems } of [whole, streamed]) expect(problems.filter(({ kind }) => kind === 'duplicate-row').map(({ row }) => row)).toEqual(rows);
    });
});

const reading = (all: Uint8Array): object => ({
    read: (from: number, length: number) => Promise.resolve(all.subarray(from, from + length)),
    whole: () => Promise.resolve(all),

    pieces: async function* () {
        yield all;
    },
    close: () => Promise.resolve()
});
