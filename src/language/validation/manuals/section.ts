import * as ast from '../../generated/ast.js';
import { type Section, sectionsOf } from '../../references/outline.js';
import { SUBJECTS } from '../../references/subjects.js';
import { defineRule } from '../rule.js';

export const sectionRule = defineRule('manuals/section', {
    tier: 'standard',
    severity: 'warning',
    on: ['Manual'],
    reads: ['targets', 'declared'],
    check(manual, { facts, report }) {
        const outline = facts.target(manual.from[0])?.node;
        const isThere = (subject: string): boolean => {
            const { kinds, counts } = SUBJECTS[subject]!;
            return kinds.some((kind) => facts.declared(kind).some((node) => counts?.(node) ?? true));
        };
        const visit = ({ chapter, title, doc, covers, every, leftOut, sections }: Section): void => {
            if (leftOut) return;
            sections.forEach(visit);
            // What is written here and covers nothing at all is for manuals/empty.
            const written = doc !== undefined || covers.length > 0 || sections.length > 0;
            if (written || (every.length === 0 && !outline) || every.some(isThere)) return;
            const place = manual.from[0] ? { node: manual, property: 'from' } : { node: chapter, property: 'name' };
            const section = title?.parts[0]?.value ?? chapter.name;
            const params = { section, name: manual.name, chapter: chapter.name };
            if (every.length === 0) report('unfilled', params, place);
            else report('default', { ...params, kinds: every.map((subject) => SUBJECTS[subject]!.lacking ?? subject).join(', no ') }, place);
        };
        sectionsOf(manual, outline && ast.isManual(outline) ? outline : undefined).forEach(visit);
    }
});
