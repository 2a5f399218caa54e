import { defineRule } from '../rule.js';

export const chapterRule = defineRule('manuals/empty', {
    tier: 'standard',
    severity: 'warning',
    on: ['Chapter'],
    check(chapter, { report }) {
        if (chapter.covers.length || chapter.doc || chapter.chapters.length) return;
        report('default', { name: chapter.name }, { node: chapter, property: 'name' });
    }
});
