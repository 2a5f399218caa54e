import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { isQuoted, passageOf } from '../../terms/passages.js';
import { rangeIn } from '../passages.js';
import { defineRule } from '../rule.js';

/** CAP, R&D, S2B: no other Latin letters or digits beside it. */
const ABBREVIATION = /(?<![\p{Script=Latin}\p{Nd}_-])[A-Z](?:[A-Z0-9]|&(?=[A-Z])){1,7}(?![\p{Script=Latin}\p{Nd}_-])/gu;
const ROMAN = /^[IVXLC]+$/;
/** Words in capitals one behind the other are no abbreviations. */
const SHOUTED = /[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}/g;

export const undefinedTermRule = defineRule('terms/undefined', {
    tier: 'standard',
    severity: 'info',
    asked: true,
    on: ['TextPart'],
    reads: ['glossary', 'units'],
    check(part, { facts, report }) {
        const passage = isQuoted(part) ? undefined : passageOf(part);
        if (!passage) return;
        const text = passage.text.replace(SHOUTED, (found) => ' '.repeat(found.length));
        const seen = new Set<string>();
        for (const { 0: found, index } of text.matchAll(ABBREVIATION)) {
            if (seen.has(found) || ROMAN.test(found) || !/[A-Z].*[A-Z]/.test(found)) continue;
            seen.add(found);
            if (isSpelledOut(text, index) || facts.isName(found) || facts.unit(found, part) || isNameAround(part, found)) continue;
            if (facts.glossary(part).names.get(found).length > 0) continue;
            const start = passage.offset + index;
            report('default', { found }, { node: part, range: rangeIn(part, start, start + found.length) });
        }
    }
});

/** `quality function deployment (QFD)` says on the spot what it is. */
function isSpelledOut(text: string, at: number): boolean {
    return /[\p{L}\p{M}]\s*[(（]$/u.test(text.slice(0, at));
}

/** The name of a declaration around the text: of a question, a step, a section. */
function isNameAround(part: ast.TextPart, found: string): boolean {
    for (let at = AstUtils.getContainerOfType(part, ast.isDeclaration); at; at = AstUtils.getContainerOfType(at.$container, ast.isDeclaration))
        if (at.name === found) return true;
    return false;
}
