import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, fileNames, sheetNames } from '../../../src/generators/format/file-names.js';

const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
        'CON',
        'nul',
        'Com1',
        'LPT9.txt',
        'aux .x',
        '..',
        '.',
        '',
        ' ',
        'a.',
        'a ',
        'a/b',
        '..\\x',
        'C:\\x',
        'x\u202egpj.exe',
        '가'.normalize('NFD'),
        'history',
        "'x'",
        '[a]',
        'ﬁ',
        'İ',
        'ß'
    )
);

describe('file names', () => {
    test('are taken by Windows, macOS and Linux', () => {
        fc.assert(
            fc.property(name, (value) => {
                const safe = fileName(value);
                expect(safe).not.toBe('');
                expect(safe).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Cs}/u);
                expect(safe).not.toMatch(/[. ]$|^[. ]/);
                expect(safe.split('.')[0]!.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
                expect(safe.normalize('NFC')).toBe(safe);
                expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(122);
                expect(fileName(safe)).toBe(safe);
            })
        );
    });
    test('names of declarations stay as they are', () => {
        for (const own of ['CounterAudit', '먼저인사하기', '顧客滿意度', 'GreetFirst_2']) expect(fileName(own)).toBe(own);
    });
    test('no two files differ only in case or in form', () => {
        fc.assert(
            fc.property(fc.array(name), (values) => {
                const nameOf = fileNames();
                const folded = values.map((value) => nameOf(value).normalize('NFD').toLowerCase());
                expect(new Set(folded).size).toBe(values.length);
            })
        );
        const nameOf = fileNames();
        expect([nameOf('Audit'), nameOf('AUDIT'), nameOf('audit')]).toEqual(['Audit', 'AUDIT_2', 'audit_3']);
    });
});

describe('sheet names', () => {
    test('are what Excel allows, and unique without regard to case', () => {
        fc.assert(
            fc.property(fc.array(name), (values) => {
                const nameOf = sheetNames();
                const names = values.map(nameOf);
                for (const sheet of names) {
                    expect(sheet).not.toBe('');
                    expect(sheet.length).toBeLessThanOrEqual(31);
                    expect(sheet).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}/u);
                    expect(sheet).not.toMatch(/\p{Cs}/u);
                    expect(sheet.toLowerCase()).not.toBe('history');
                }
                expect(new Set(names.map((sheet) => sheet.toLowerCase())).size).toBe(names.length);
            })
        );
    });
    test('long titles are cut so that the number still fits', () => {
        const nameOf = sheetNames();
        expect([nameOf('x'.repeat(40)), nameOf('x'.repeat(40))]).toEqual(['x'.repeat(31), `${'x'.repeat(29)} 2`]);
    });
});
