/** Whoever stops the command half-way finds what was there before. */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const ROWS = 300_000;

test.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
] as const)('%s', async (signal, code) => {
    await shop.put(
        'program/shop.touch',
        `import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
survey Visit "Visit"@en { every 1 quarter   rate Q1 "Greeting"@en on Agree5   text Note "Note"@en }`
    );
    await shop.put(
        'visits.csv',
        `answered,Q1,Note\n${Array.from({ length: ROWS }, (_, at) => `2026-01-05,${1 + (at % 5)},words of respondent ${at}\n`).join('')}`
    );
    await shop.put('out/Visit.scored.csv', 'mine');
    const left = async (): Promise<string[]> => readdir(join(shop.folder, 'out'));
    const command = spawn(process.execPath, [
        'dist/cli.mjs',
        'score',
        join(shop.folder, 'program'),
        '--data',
        `Visit=${join(shop.folder, 'visits.csv')}`,
        '--out',
        join(shop.folder, 'out')
    ]);
    const ended = new Promise((done) => command.on('exit', done));
    // Rows are being written beside their place.
    while ((await left()).length < 2 && command.exitCode === null) await setTimeout(5);
    command.kill(signal);
    expect(await ended).toBe(code);
    expect(await left()).toEqual(['Visit.scored.csv']);
    expect(await shop.read('out/Visit.scored.csv')).toBe('mine');
});
