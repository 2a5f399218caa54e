import { scoreRow, planTable, type Response, type TablePlan } from '../../src/scoring/run.js';
import type { Value } from '../../src/expression/values.js';
import { compile } from './compile.js';

/** A source with one table as what scores its rows. */
export async function scoring(
    source: string
): Promise<{ plan: TablePlan; score(response: Response): Record<string, Value | null>; problems(response: Response): string[] }> {
    const model = await compile(source);
    const plan = planTable(model, model.instruments[0] ?? model.records[0]!);
    return {
        plan,
        score: (response) => ({ ...scoreRow(plan, response).columns }),
        problems: (response) => scoreRow(plan, response).problems.map(({ column, problem }) => `${column} ${problem}`)
    };
}
