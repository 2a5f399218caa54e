/** The workbook of a house of quality, computed by a spreadsheet that we did not write. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { houseWorkbook } from '../../../src/generators/documents/house-workbook.js';
import { loadProject } from '../../../src/project/load.js';
import { compile } from '../../scoring/compile.js';
import { CI, soffice } from '../judges.js';

async function computed(bytes: Uint8Array): Promise<string[][]> {
    const folder = await mkdtemp(join(tmpdir(), 'house-'));
    try {
        await writeFile(join(folder, 'house.xlsx'), bytes);
        execFileSync(
            soffice!,
            [
                `-env:UserInstallation=file://${folder}/profile`,
                '--headless',
                '--convert-to',
                'csv:Text - txt - csv (StarCalc):44,34,76',
                '--outdir',
                folder,
                'house.xlsx'
            ],
            {
                cwd: folder,
                stdio: 'ignore'
            }
        );
        return (await readFile(join(folder, 'house.csv'), 'utf8')).split('\n').map((line) => line.split(','));
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

test.skipIf(!soffice && !CI)(
    'a house of quality computes what the page says',
    async () => {
        const model = await (await loadProject('examples/post-office')).model();
        const rows = await computed((await houseWorkbook(model.deployments[0]!, model))!);
        const row = (label: string): string[] => rows.find(([first]) => first === label)!.slice(2);
        expect(row('절대 가중치')).toEqual(['62', '51', '61', '105', '45', '61', '83', '84', '67', '41']);
        expect(row('순위')).toEqual(['5', '8', '6', '1', '9', '6', '3', '2', '4', '10']);
        expect(row('상대 가중치')[3]).toMatch(/^15\.9/);
        expect(row('핵심').map((mark) => mark === '●')).toEqual([true, false, false, true, false, false, true, true, true, false]);
        const planned = await compile(`need A "a" { importance 4 planned 5 current 2 sales 1.5 }  need B "b" { importance 2 }  factor X "x"  factor Y "y"
            deployment One "One" { strength strong 9, weak 1 relate A -> X strong, Y weak relate B -> Y strong }`);
        const sheet = await computed((await houseWorkbook(planned.deployments[0]!, planned))!);
        expect(sheet.find(([first]) => first === 'Weight')!.slice(6)).toEqual(['135', '33']);
    },
    60_000
);
