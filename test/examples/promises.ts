/** What every example promises: no findings, tests that hold, and all of its source. */
import { type AstNode, AstUtils } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../../src/language/generated/ast.js';
import { findingsOf } from '../../src/project/findings.js';
import type { Project } from '../../src/project/load.js';
import { runTests } from '../../src/project/test.js';

/** Tests that an example checks clean and keeps what its more than `tests` tests say. */
export function keepsItsTests(project: Project, tests: number): void {
    test('checks clean, with the rules that its configuration sets', () => {
        expect(findingsOf(project)).toEqual([]);
    });

    test('keeps what its tests say', async () => {
        const results = runTests(await project.model());
        expect(results.length).toBeGreaterThan(tests);
        expect(results.filter((result) => !result.passed).map((result) => result.name)).toEqual([]);
    });
}

/** Where the declarations of an example say they come from. */
export function sourcesIn(project: Project): string[] {
    const nodes = project.documents.flatMap((document): AstNode[] => [...AstUtils.streamAst(document.parseResult.value)]);
    return nodes.filter(ast.isDeclaration).flatMap((node) => node.source.flatMap((text) => text.parts.map((part) => part.value)));
}
