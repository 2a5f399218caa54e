import type { TextPart } from '../../generated/ast.js';
import { type Glossary, sameLanguage, type ThingName } from '../../facts/glossary.js';
import { isQuoted } from '../../terms/passages.js';
import { rangeIn } from '../passages.js';
import { defineRule } from '../rule.js';

export const avoidedRule = defineRule('terms/avoided', {
    tier: 'standard',
    severity: 'warning',
    on: ['TextPart'],
    reads: ['glossary'],
    check(part, { facts, report }) {
        const glossary = facts.glossary(part);
        if (!glossary.avoids || isQuoted(part)) return;
        const language = glossary.languageOf(part);
        for (const { start, end, values: names } of glossary.namesInItsLanguage(part)) {
            // What something else is called is no slip.
            if (names.some(({ use }) => use !== 'avoid')) continue;
            const things = names.map(({ thing }) => thing).filter((thing) => !isAbout(part, thing));
            if (things.length === 0) continue;
            const meant = things.flatMap((one) => ownName(one, glossary, language) ?? []);
            const params = { found: names[0]!.text, name: things[0]!.name };
            const place = { node: part, range: rangeIn(part, start, end) };
            if (meant[0] === undefined) report('default', params, place, { data: { meant } });
            else report('near', { ...params, meant: meant[0] }, place, { data: { meant } });
        }
    }
});

/** The description of a thing may say what it is not called. */
function isAbout(part: TextPart, thing: ThingName['thing']): boolean {
    const text = part.$container;
    return text.$container === thing && text.$containerProperty !== 'title';
}

/** What the thing is called in a language. */
function ownName(thing: ThingName['thing'], glossary: Glossary, language: string | undefined): string | undefined {
    const part = thing.title?.parts.find((one) => sameLanguage(glossary.languageOf(one), language));
    return part && glossary.namesOf(thing).find((name) => name.part === part && !/[()（）]/.test(name.text))?.text;
}
