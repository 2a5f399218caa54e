import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evaluateRow } from '../../../src/expression/evaluate.js';
import { buildSurvey, surveyColumns } from '../../../src/generators/surveys/index.js';
import type { Scalar } from '../../../src/model/types.js';
import { loadProject } from '../../../src/project/load.js';
import { planTable } from '../../../src/scoring/plan.js';
import type { InputColumn } from '../../../src/scoring/table-plan.js';
import { findings, jsonErrors, load } from './survey-core.js';

/** A cell of the file as an answer. */
function answer({ type }: InputColumn, cell: string): Scalar {
    if (cell === '') return null;
    if (cell === 'na') return cell;
    if (type.kind === 'set') return cell.split(';');
    return type.kind === 'number' ? Number(cell) : cell;
}

test('the example’s survey gives every respondent the scores that the interpreter gives', async () => {
    const project = await loadProject('examples/post-office');
    const model = await project.model();
    const surveys = model.instruments.filter(({ kind }) => kind === 'survey');
    expect(surveys.map(({ name }) => name)).toContain('CSI2026');
    for (const survey of surveys) {
        const { json, omissions } = buildSurvey(model, survey);
        expect({ errors: jsonErrors(json), findings: findings(json), omissions }).toEqual({ errors: [], findings: [], omissions: [] });
    }

    const survey = surveys.find(({ name }) => name === 'CSI2026')!;
    const plan = planTable(model, survey);
    const items = plan.inputs.filter(({ role }) => role === 'item');
    const { json } = buildSurvey(model, survey);
    const scores = plan.derived.filter(({ kind }) => kind === 'score');
    const names = (json['calculatedValues'] as { name: string; includeIntoResult?: boolean }[]).filter((one) => one.includeIntoResult).map(({ name }) => name);
    expect(names).toHaveLength(scores.length);
    const form = load(json);
    const { responseOf } = surveyColumns(survey);
    const rows = parse(await readFile('examples/post-office/responses.csv'), { columns: true, bom: true, to: 200 }) as Record<string, string>[];
    let known = 0;
    for (const row of rows) {
        const inputs = Object.fromEntries(items.map((input) => [input.name, answer(input, row[input.name] ?? '')]));
        const columns: Record<string, ReturnType<typeof evaluateRow>> = {};
        for (const { name, expr } of plan.derived) columns[name] = evaluateRow(expr, { inputs, columns });
        form.data = responseOf(inputs);
        scores.forEach(({ name }, at) => {
            const [actual, expected] = [form.getVariable(names[at]!) as unknown, columns[name]];
            if (expected === undefined) expect([row['respondent'], name, actual ?? undefined]).toEqual([row['respondent'], name, undefined]);
            else expect(actual, `${name} of ${row['respondent']}`).toBeCloseTo(expected as number, 9);
            if (expected !== undefined) known++;
        });
    }
    expect(known).toBeGreaterThan(rows.length);
}, 60_000);
