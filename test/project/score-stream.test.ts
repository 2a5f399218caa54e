/** Rows that come batch by batch against rows that are all in memory: the same tables, problems and figures. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/types.js';
import { readDataFile } from '../../src/project/data/files.js';
import type { DataConfig } from '../../src/project/data/config.js';
import { DataFile } from '../../src/project/data/stream/bytes.js';
import { loadProject } from '../../src/project/load.js';
import { type DataSource, scoreProject } from '../../src/project/score.js';
import { scoreStream } from '../../src/project/score-stream.js';
import { FIXTURES, shop } from './data/shop.js';
import { folderForEach } from '../folder.js';

const place = folderForEach();

/** Figures to 1e-9: sums of parts are not added in the same order. */
const rounded = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? Number(each.toPrecision(9)) : each)));
const byRow = (problems: readonly { file: string; row?: number }[]): string[] =>
    problems.map((problem) => JSON.stringify(problem, Object.keys(problem).sort())).sort();

async function compared(model: Model, sources: readonly DataSource[], config: DataConfig = {}): Promise<void> {
    const held = await scoreProject(model, sources, { readFile: readDataFile, config });
    const streamed = await scoreStream(model, sources, { open: (file) => DataFile.open(file), config });
    const sorted = (badCells: Record<string, number>): [string, number][] => Object.entries(badCells).sort();
    expect(streamed.tables.map((table) => ({ ...table, badCells: sorted(table.badCells) }))).toEqual(
        held.tables.map((table) => ({ ...table, badCells: sorted(table.badCells) }))
    );
    expect(byRow(streamed.problems)).toEqual(byRow(held.problems));
    expect(rounded(streamed.measures)).toEqual(rounded(held.measures));
    expect(streamed.findings).toBe(held.findings);
}

async function files(contents: Record<string, string>): Promise<DataSource[]> {
    for (const [name, text] of Object.entries(contents)) await place.put(name, text);
    return Object.keys(contents).map((name) => ({ table: name.replace(/[0-9]*\..*/, ''), file: join(place.folder, name) }));
}

describe('the shop', () => {
    test('exports of survey programs, in all encodings', async () => {
        const names = (await readdir(FIXTURES)).filter((name) => /\.(csv|tsv|xlsx|json|jsonl)$/.test(name));
        expect(names.length).toBeGreaterThan(3);
        for (const name of names)
            await compared(await shop(), [{ table: 'Visit', file: join(FIXTURES, name) }]).catch((error: unknown) => {
                // What one refuses, the other refuses in the same words.
                if ((error as Error).name !== 'UsageError') throw error;
            });
    });

    test('segments, links, several files, keys that lead nowhere, uneven rows', async () => {
        await compared(
            await shop(),
            await files({
                'Visit1.csv':
                    'answered,Customer,Q1,Q2.clean,Q2.quick,Q5\n2026-01-10,C1,5,5,5,3\n2026-02-10,C2,3,,3,20\n2026-05-10,C1,4,4,4,5,x\n2026-05-11,C2,,5\n2026-05-12,C9,2,2,na,30\n',
                'Visit2.csv': 'answered;Customer;Q1;Q2.clean;;Q5\n\n2026.3.5;C1;"5";매우 그렇다;x;1.5\n민국;C2;9;3;;500\n',
                'Audit.csv': 'answered,respondent,site,C1,C2\n2026-01-05,A,S1,1,1\n2026-01-05,A,S1,1,0\n2026-02-05,,S2,예,x\n',
                'Customer.csv': 'id,name\nC1,A\nC2,B\nC2,B\n'
            })
        );
    });
});

describe('the examples', () => {
    test.each(['post-office', 'service-centre', 'clinic', 'store'])('%s', async (name) => {
        const root = join('examples', name);
        const project = await loadProject(root);
        const model = await project.model();
        const config = (project.config.data ?? {}) as DataConfig;
        const sources = Object.entries(config).flatMap(([table, { file }]) => (file === undefined ? [] : [{ table, file: join(root, file) }]));
        if (name === 'post-office' && !sources.some(({ table }) => table === 'CSI2026')) sources.push({ table: 'CSI2026', file: join(root, 'responses.csv') });
        await compared(model, sources, config);
    });
});
