import type { Model } from '../../model/types.js';
import { planMeasures, planTables } from '../../scoring/measures.js';
import { fileNames } from '../format/file-names.js';
import type { Generator, OutputFile } from '../output.js';
import { instrumentModule, instrumentTypes, type ModuleContext } from './instrument-module.js';
import { measuresModule, measuresTypes } from './measures-module.js';

/** `scoring/<Name>.{js,d.ts}` for every survey, checklist and rubric, and `scoring/measures.{js,d.ts}`. */
export const scoringGenerator: Generator = {
    name: 'scoring',
    summary: 'scoring functions as JavaScript modules without dependencies, with types',
    generate(model: Model): OutputFile[] {
        const fileOf = fileNames();
        // Taken first, so that a survey of that name gives way.
        const measures = fileOf('measures');
        const plans = planTables(model);
        const context: ModuleContext = { language: model.languages[0] ?? 'en', plans };
        const files = new Map<string, string>();
        const output: OutputFile[] = [];
        for (const instrument of model.instruments) {
            const plan = plans.get(instrument.name);
            if (!plan || plan.id !== instrument.id) continue;
            const file = fileOf(instrument.name);
            files.set(instrument.name, file);
            output.push({ path: `scoring/${file}.js`, content: instrumentModule(plan, context) });
            output.push({ path: `scoring/${file}.d.ts`, content: instrumentTypes(plan, instrument, context) });
        }
        const planned = planMeasures(model);
        output.push({ path: `scoring/${measures}.js`, content: measuresModule(planned, files, context) });
        output.push({ path: `scoring/${measures}.d.ts`, content: measuresTypes(planned, context) });
        return output;
    }
};
