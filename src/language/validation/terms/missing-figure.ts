import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { isQuoted, passageOf } from '../../terms/passages.js';
import { fold } from '../../terms/phrases.js';
import { rangeIn } from '../passages.js';
import { defineRule } from '../rule.js';

/** `图4-3`, `如图??`, `표 2.1`, `Figure 3`: a number behind the word, and nothing that counts. */
const REFERENCE =
    /(?<![\p{Script=Latin}\p{Script=Hangul}])(?:图表|图|表|圖表|圖|그림|도표|표|Figure|Fig\.|Table)\s?(?:\d{1,2}(?:[-–.]\d{1,2})*(?![\d%％])|[?？]{2,})/gu;

export const missingFigureRule = defineRule('terms/missing-figure', {
    tier: 'standard',
    severity: 'info',
    asked: true,
    on: ['TextPart'],
    reads: ['declared'],
    check(part, { facts, report }) {
        const passage = isQuoted(part) || isLabel(part) ? undefined : passageOf(part);
        if (!passage) return;
        for (const { 0: found, index } of passage.text.matchAll(REFERENCE)) {
            const start = passage.offset + index;
            const place = { node: part, range: rangeIn(part, start, start + found.length) };
            if (/[?？]/.test(found)) report('open', { found }, place);
            else if (!isTitled(found, facts) && !isPicture(passage.text, found)) report('default', { found }, place);
        }
    }
});

/** The title of a figure or table is what others refer to. */
function isLabel(part: ast.TextPart): boolean {
    const text = part.$container;
    return text.$containerProperty === 'title' && (ast.isFigure(text.$container) || ast.isComparison(text.$container));
}

/** Whether a figure or table has the number at the beginning of its title. */
function isTitled(found: string, facts: FactReader): boolean {
    const wanted = new RegExp(`^${escaped(plain(found))}(?![\\d.–-])`, 'u');
    return [...facts.declared('Figure'), ...facts.declared('Comparison')].some((node) =>
        (node as ast.Figure | ast.Comparison).title?.parts.some(({ value }) => wanted.test(plain(value)))
    );
}

/** A picture of the same text that is called so: `![图4-3 …](…)`. */
function isPicture(text: string, found: string): boolean {
    return new RegExp(`!\\[[^\\]]*${escaped(found)}`, 'u').test(text);
}

function plain(text: string): string {
    return fold(text).replace(/\s/g, '');
}

function escaped(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
