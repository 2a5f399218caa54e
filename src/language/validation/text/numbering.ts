import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

const CHINESE = '一二三四五六七八九十';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** `1. …`, `2) …`, `제3장 …`, `第四章 …`, `Ⅴ. …`, `⑥ …` at the beginning of a title. */
const ORDINAL = new RegExp(`^(?:[제第]?\\s*(\\d{1,2}|[${CHINESE}]{1,3})\\s*(?:[.)、．:]\\s|[장부절단章節节部]))|^([${ROMAN}])[.、．\\s]|^([${CIRCLED}])`, 'u');

export const numberingRule = defineRule('text/numbering', {
    tier: 'standard',
    severity: 'info',
    on: ['Instrument', 'Section', 'Journey', 'Manual', 'Chapter', 'Plan'],
    check(node, { report }) {
        let previous: number | undefined;
        const seen = new Set<number>();
        for (const part of partsOf(node)) {
            const found = part.title && ordinalOf(part.title.parts[0]?.value ?? '');
            if (found === undefined) continue;
            const place = { node: part, property: 'title' };
            if (seen.has(found)) report('again', { found }, place);
            else if (previous !== undefined && found !== previous + 1) report('default', { found, expected: previous + 1 }, place);
            seen.add(found);
            previous = found;
        }
    }
});

function partsOf(node: ast.Instrument | ast.Section | ast.Journey | ast.Manual | ast.Chapter | ast.Plan): readonly ast.Declaration[] {
    switch (node.$type) {
        case 'Instrument':
        case 'Section':
            return node.members.filter(ast.isSection);
        case 'Journey':
            return node.stages;
        case 'Plan':
            return node.phases;
        default:
            return node.chapters;
    }
}

function ordinalOf(title: string): number | undefined {
    const match = ORDINAL.exec(title);
    if (!match) return undefined;
    if (match[2]) return ROMAN.indexOf(match[2]) + 1;
    if (match[3]) return [...CIRCLED].indexOf(match[3]) + 1;
    return /\d/.test(match[1]!) ? Number(match[1]) : chinese(match[1]!);
}

/** 四 → 4, 十二 → 12, 二十 → 20 */
function chinese(text: string): number {
    const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
    const digit = (one: string | undefined, empty: number) => (one === undefined || one === '' ? empty : one === '0' ? 0 : CHINESE.indexOf(one) + 1);
    return digit(tens, 1) * 10 + digit(ones, 0);
}
