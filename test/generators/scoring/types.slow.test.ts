import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/project/load.js';
import { compile } from '../../scoring/compile.js';
import { written } from './modules.js';

/** What TypeScript, as strict as it gets, says of files in a folder. */
function diagnostics(files: readonly string[]): string[] {
    const program = ts.createProgram(files, {
        strict: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        exactOptionalPropertyTypes: true,
        checkJs: false,
        types: []
    });
    return ts.getPreEmitDiagnostics(program).map((each) => ts.flattenDiagnosticMessageText(each.messageText, '\n'));
}

describe('the types of scoring modules', () => {
    it('say what may be answered and what comes out', async () => {
        const model = await compile(`
            survey 방문 "방문" {
                rate Q1 "Q1" on Agree5
                choose Used "Used" many { option Till "Till" value "01"  option Desk "Desk" }
                number Wait "Waited" in 0 min .. 60 min
                score index in 0 .. 100 = rescale(Q1, 1 .. 5, 0 .. 100)
                score there = if answered(Q1) then 1 else 0
            }
            kpi Index "Index" { value mean(방문.index)  needing 30 }`);
        const folder = await written(model);
        const use = join(folder, 'use.ts');
        writeFileSync(
            use,
            `import { COLUMNS, score, type Problem, type Response, type Scores } from './scoring/방문.js';
            import { aggregate } from './scoring/measures.js';
            const problems: Problem[] = [];
            const response: Response = { Q1: 5, Used: ['01', 'Desk'], Wait: null };
            const found: Scores = score(response, { problems });
            const index: number | null = found.index;
            const there: number = found.there;
            const till: boolean | null = found['Used.Till'];
            const used: readonly ('Till' | 'Desk')[] | null = found.Used;
            const names: readonly string[] = COLUMNS;
            score(JSON.parse('{}') as Record<string, unknown>);
            // @ts-expect-error a scale has five points
            const wrong: Response = { Q1: 6 };
            // @ts-expect-error no such option
            const other: Response = { Used: ['03'] };
            const { value, computed, reason = '' } = aggregate({ 방문: [response, { Q1: 'na' }] }, { scored: false }).Index;
            const figure: number | null = value;
            export { index, there, till, used, names, wrong, other, figure, computed, reason };`
        );
        expect(diagnostics([use])).toEqual([]);
        const types = readFileSync(join(folder, 'scoring/방문.d.ts'), 'utf8');
        expect(types).toContain('0 .. 100.');
        expect(types).toContain('Never null.');
    });

    it('of the example are sound', async () => {
        const folder = await written(await (await loadProject('examples/post-office')).model());
        const names = ['CSI2026', 'Monitoring', 'Award', 'measures'];
        expect(diagnostics(names.map((name) => join(folder, `scoring/${name}.d.ts`)))).toEqual([]);
    });
});
