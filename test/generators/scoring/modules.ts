import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Value } from '../../../src/expression/values.js';
import { scoringGenerator } from '../../../src/generators/scoring/index.js';
import type { OutputFile } from '../../../src/generators/output.js';
import type { Model } from '../../../src/model/types.js';
import type { MeasureResult, Problem, Response } from '../../../src/scoring/run.js';

export interface ScoreModule {
    COLUMNS: readonly string[];
    score(
        response: Response,
        options?: { problems?: Problem[]; notApplicable?: string[]; find?(table: string, key: string): unknown; asOf?: string }
    ): Record<string, Value | null>;
}
export interface MeasuresModule {
    aggregate(
        tables: Readonly<Record<string, readonly Response[]>>,
        options?: { scored?: boolean | readonly string[]; asOf?: string; previous?: Record<string, MeasureResult> }
    ): Record<string, MeasureResult>;
    scoreTables(tables: Readonly<Record<string, readonly Response[]>>, options?: { asOf?: string }): Record<string, Record<string, Value | null>[]>;
}

export const generated = async (model: Model): Promise<OutputFile[]> => scoringGenerator.generate(model);

/** What the generator makes of the model, written to a folder of its own. */
export async function written(model: Model): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'scoring-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const { path, content } of await generated(model)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
    }
    return folder;
}

/** The generated modules of a model, loaded by Node itself. */
export async function modules(model: Model): Promise<{ of(name: string): Promise<ScoreModule>; measures(): Promise<MeasuresModule> }> {
    const folder = await written(model);
    const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(join(folder, 'scoring', `${name}.js`)).href);
    return { of: async (name) => (await load(name)) as ScoreModule, measures: async () => (await load('measures')) as MeasuresModule };
}
