import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, listedNames, PhraseIndex, titleNames } from '../../src/language/terms/phrases.js';

function found(phrases: readonly string[], text: string): string[] {
    const index = new PhraseIndex<string>();
    for (const phrase of phrases) index.add(phrase, phrase);
    return index.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('in Latin script a name is a whole word', () => {
    test.each([
        ['client', 'Greet the client.', ['client']],
        ['client', 'Client first', ['Client']],
        ['client', 'All clients wait.', ['client']],
        ['client', 'The clientele', []],
        ['art', 'start, artful', []],
        ['key factor', 'Each Key\n    factor counts.', ['Key\n    factor']],
        ['key factor', 'keyfactor', []],
        ['Kunde', 'Fußkunde', []],
        ['PI', 'The PI of the year, not pi or PIs.', ['PI', 'PI']],
        ['R&D', 'R&D budget', ['R&D']],
        ['IT', 'Do it, IT!', ['IT']],
        ['client', 'ｃｌｉｅｎｔ', ['ｃｌｉｅｎｔ']]
    ])('%j in %j', (phrase, text, expected) => expect(found([phrase], text)).toEqual(expected));
});

describe('in Hangul it begins a word, and only particles may follow', () => {
    test.each([
        ['손님', '손님에게 인사한다. 손님들은 기다린다.', ['손님', '손님']],
        ['손님', '단골손님', []],
        ['고객', '고객센터에 전화한다', []],
        ['고객', '고객님께서 오시면', ['고객']],
        ['고객 접점', '고객접점마다, 고객 접점에서', ['고객접점', '고객 접점']],
        ['고객접점', '고객 접점', []],
        ['CSI', 'CSI를 CSI지수로', ['CSI', 'CSI']]
    ])('%j in %j', (phrase, text, expected) => expect(found([phrase], text)).toEqual(expected));
});

describe('in Chinese it may stand anywhere, but not inside a longer name', () => {
    test.each([
        [['客户'], '请客户稍候', ['客户']],
        [['客户', '客户端'], '打开客户端，请客户稍候', ['客户端', '客户']],
        [['客戶'], '請客户稍候', []],
        [['接觸點', '顧客接觸點'], '每個顧客接觸點與接觸點', ['顧客接觸點', '接觸點']],
        [['VT'], '增值时间VT占比', ['VT']],
        [['服务圈', '服务'], '服务圈里的服务', ['服务圈', '服务']]
    ])('%j in %j', (phrases, text, expected) => expect(found(phrases, text)).toEqual(expected));
});

test('several things may share a name', () => {
    const index = new PhraseIndex<number>();
    index.add('Desk', 1);
    index.add('desk', 2);
    expect(index.get('Desk')).toEqual([1, 2]);
    expect(index.find('a desk')[0]?.values).toEqual([1, 2]);
});

test('names are read from lists and titles', () => {
    expect(listedNames('핵심요인(Key Factor), KFS、CS요소')).toEqual(['핵심요인', 'KFS', 'CS요소']);
    expect(listedNames('접점 중심 업무 재설계(BPR)')).toEqual(['접점 중심 업무 재설계', 'BPR']);
    expect(titleNames('增值时间（VT）')).toEqual(['增值时间（VT）', '增值时间', 'VT']);
    expect(titleNames('고객(개인), 단체')).toEqual(['고객(개인), 단체']);
});

const scripts = fc.constantFrom(...'abZ9_ 고객은접점客户端服务é\n'.split(''));
const words = fc.array(scripts, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

test('what is found are its names, from left to right and apart', () => {
    fc.assert(
        fc.property(fc.array(words, { maxLength: 6 }), fc.array(scripts, { maxLength: 60 }), (phrases, characters) => {
            const text = characters.join('');
            const index = new PhraseIndex<string>();
            for (const phrase of phrases) index.add(phrase, fold(phrase).replace(/\s+/g, ''));
            let end = 0;
            for (const one of index.find(text)) {
                expect(one.start).toBeGreaterThanOrEqual(end);
                expect(one.values).toContain(fold(text.slice(one.start, one.end)).replace(/\s+/g, ''));
                end = one.end;
            }
        })
    );
});

test('a name between spaces is always found', () => {
    fc.assert(
        fc.property(words, (word) => {
            const phrase = word.trim().replace(/\s+/g, ' ');
            fc.pre(phrase !== '');
            expect(found([phrase], `x ${phrase} y`)).toEqual([phrase]);
        })
    );
});

test('a long text with many names is read in a moment', () => {
    const index = new PhraseIndex<number>();
    for (let i = 0; i < 5_000; i++) index.add(`고객 ${i}번째 이름`, i);
    const text = '고객 12번째 이름으로 고객 4999번째 일을 한다. '.repeat(2_000);
    const before = performance.now();
    expect(index.find(text)).toHaveLength(2_000);
    expect(performance.now() - before).toBeLessThan(1_000);
});
