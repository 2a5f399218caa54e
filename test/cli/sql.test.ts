import { describe, expect, test } from 'vitest';
import { workshop } from './harness.js';

const { put, cli } = workshop();
const SHOP = `package shop
import touchstone.scales.*
program Shop "Shop" { version 1 languages en }
survey Visit "Visit" {
    every quarter
    sample frame registered margin 10 % confidence 95 %
    purpose "To know."
    rate Q "I was satisfied." on Agree5
}
kpi Satisfied "Satisfied" { value share(Visit.Q >= 4)  better higher  target 60 %  every quarter  audience customer }
`;
const CONFIG = '{"rules":{"coverage/team":"off"},"targets":["scoring"],"scoring":{"languages":["python","duckdb","spark"]}}';

describe('touchstone sql', () => {
    test('prints views for each database, tables where they are asked for', async () => {
        await put('shop/shop.touch', SHOP);
        for (const dialect of ['duckdb', 'postgresql', 'spark']) {
            const { code, out, error } = await cli('sql', 'shop', '--dialect', dialect);
            expect([code, error]).toEqual([0, '']);
            expect(out).toMatch(/CREATE OR REPLACE (TEMPORARY )?VIEW ["`]Visit_scores["`]/);
            expect(out).toMatch(/VIEW ["`]measures["`]/);
            expect(out).not.toContain('CREATE TABLE');
        }
        const { out } = await cli('sql', 'shop', '--dialect', 'postgresql', '--tables', '--keep', 'id');
        expect(out).toMatch(/CREATE TABLE IF NOT EXISTS "Visit" \(\n {4}"id" TEXT,/);
        expect(out.indexOf('CREATE TABLE')).toBeLessThan(out.indexOf('DROP VIEW IF EXISTS'));
    });

    test('keeps a column once in a table that has it anyway', async () => {
        await put('shop/shop.touch', `${SHOP.replace('every quarter', 'of Guest every quarter')}record Guest "Guest" { key id field id "Number" text }\n`);
        const { out } = await cli('sql', 'shop', '--dialect', 'postgresql', '--tables', '--keep', 'id');
        const table = (name: string): string => new RegExp(`CREATE TABLE IF NOT EXISTS "${name}" \\(([^)]*)\\)`).exec(out)![1]!;
        expect(table('Guest').match(/"id"/g)).toHaveLength(1);
        expect(table('Visit').match(/"id"/g)).toHaveLength(1);
        const view = /VIEW "Guest_scores" AS\nSELECT([^;]*)FROM/.exec(out)![1]!;
        expect(view.match(/"id"/g)).toHaveLength(1);
    });

    test('reads the period before from a table that is named', async () => {
        const growing = `${SHOP}kpi Rise "Rise" { value growth(Satisfied)  better higher  target 1 %  every quarter  audience customer }\n`;
        await put('shop/shop.touch', growing);
        const { out } = await cli('sql', 'shop', '--dialect', 'duckdb', '--tables', '--previous', 'last quarter');
        expect(out).toContain('CREATE TABLE IF NOT EXISTS "last quarter" (\n    "by" VARCHAR,');
        expect(out).toContain('LEFT JOIN "last quarter" AS b1');
        expect((await cli('sql', 'shop', '--dialect', 'duckdb')).out).not.toContain('b1');
        expect((await cli('sql', 'shop', '--dialect', 'spark', '--job')).out).toContain('BEFORE = "`measures before`"');
    });

    test('prints a job for Spark', async () => {
        await put('shop/shop.touch', SHOP);
        const { code, out } = await cli('sql', 'shop', '--dialect', 'spark', '--job');
        expect(code).toBe(0);
        expect(out).toContain('"Visit": ("respondent",');
        expect(out).toContain('def run(spark, source, target, kind="csv", previous=None):');
    });

    test.each([
        [['sql', 'shop'], '--dialect'],
        [['sql', 'shop', '--dialect', 'oracle'], 'duckdb'],
        [['sql', 'shop', '--dialect', 'duckdb', '--job'], '--job is for Spark only'],
        [['sql', 'shop', '--dialect', 'spark', '--job', '--tables'], 'A job reads files'],
        [['sql', 'shop', '--dialect', 'spark', '--job', '--previous', 'x'], '--previous FOLDER'],
        [['sql', 'shop', '--dialect', 'duckdb', '--as-of', 'spring'], "--as-of asks for a date such as 2026-03-31, not 'spring'"]
    ])('%s ends with 2', async (args, message) => {
        await put('shop/shop.touch', SHOP);
        const { code, error } = await cli(...args);
        expect(code).toBe(2);
        expect(error).toContain(message);
    });

    test('prints nothing for a project with errors', async () => {
        await put('shop/shop.touch', SHOP.replace('Agree5', 'Agree6'));
        const { code, out, error } = await cli('sql', 'shop', '--dialect', 'duckdb');
        expect(code).toBe(1);
        expect(out).not.toContain('VIEW');
        expect(error).toContain('Nothing was printed');
    });
});

test('build writes scores in the languages of the configuration', async () => {
    await put('shop/shop.touch', SHOP);
    await put('shop/touchstone.config.json', CONFIG);
    const { out, code } = await cli('build', 'shop', '--dry-run');
    expect(code).toBe(0);
    const files = out.split('\n').filter((line) => line.startsWith('+ '));
    expect(files).toEqual(
        expect.arrayContaining(['python/touchstone_scores/Visit.py', 'sql/duckdb.sql', 'sql/spark.sql', 'sql/spark_job.py'].map((path) => `+ scoring/${path}`))
    );
    expect(files).not.toContain('+ scoring/Visit.js');
    await put('shop/touchstone.config.json', CONFIG.replace('"spark"', '"cobol"'));
    expect((await cli('build', 'shop', '--dry-run')).code).toBe(2);
});
