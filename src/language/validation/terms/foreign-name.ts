import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.js';
import { sameLanguage, type ThingName } from '../../facts/glossary.js';
import { isQuoted } from '../../terms/passages.js';
import { rangeIn } from '../passages.js';
import { defineRule } from '../rule.js';

/** What people act by or answer. Comparisons, needs and improvements may well speak of others. */
const BINDING = [ast.isStandard, ast.isInstrument, ast.isManual, ast.isProcedure, ast.isJourney, ast.isCourse, ast.isProgram, ast.isTeam, ast.isRole];

export const foreignNameRule = defineRule('terms/foreign-name', {
    tier: 'standard',
    severity: 'warning',
    on: ['TextPart'],
    reads: ['glossary'],
    check(part, { facts, report }) {
        const glossary = facts.glossary(part);
        if (glossary.organisations.length === 0 || isQuoted(part) || !isBinding(part)) return;
        const language = glossary.languageOf(part);
        const own = glossary.organisations.find((term) => term.organisation[0] === 'own');
        const ours = own?.title?.parts.find((one) => sameLanguage(glossary.languageOf(one), language))?.value;
        for (const { start, end, values: names } of glossary.namesInItsLanguage(part)) {
            const foreign = names.find(({ thing }) => whose(thing) === 'other');
            if (!foreign || names.some(({ thing }) => whose(thing) === 'own' || whose(thing) === 'partner')) continue;
            const params = { found: foreign.text, name: foreign.thing.name };
            const place = { node: part, range: rangeIn(part, start, end) };
            if (ours === undefined) report('default', params, place, { data: {} });
            else report('near', { ...params, meant: ours }, place, { data: { meant: ours } });
        }
    }
});

function whose(thing: ThingName['thing']): string | undefined {
    return ast.isTerm(thing) ? thing.organisation[0] : undefined;
}

function isBinding(node: AstNode): boolean {
    for (let at = node.$container; at; at = at.$container) if (BINDING.some((is) => is(at))) return true;
    return false;
}
