import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const chapterRule = defineRule('manuals/empty', {
    tier: 'standard',
    severity: 'warning',
    on: ['Chapter'],
    check(chapter, { report }) {
        if (chapter.covers.length || chapter.every.length || chapter.leftOut || chapter.doc || chapter.chapters.length) return;
        // A chapter over an outline may only give a section of it another title.
        if (chapter.title && AstUtils.getContainerOfType(chapter, ast.isManual)?.from.length) return;
        report('default', { name: chapter.name }, { node: chapter, property: 'name' });
    }
});
