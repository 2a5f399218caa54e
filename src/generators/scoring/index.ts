import type { Model } from '../../model/types.js';
import { sqlScript } from '../../scoring/dialects/sql/script.js';
import { type MeasurePlan, planMeasures, planTables } from '../../scoring/measures.js';
import { fileNames } from '../format/file-names.js';
import type { Generator, OutputFile, ScoringLanguage, TargetOptions } from '../output.js';
import { instrumentModule, instrumentTypes, type ModuleContext } from './instrument-module.js';
import { measuresModule, measuresTypes } from './measures-module.js';
import { pythonPackage } from './python-package.js';
import { sparkJob } from './spark-job.js';

/**
 * `scoring/<Name>.{js,d.ts}` for every survey, checklist and rubric, and `scoring/measures.{js,d.ts}`; in other languages
 * `scoring/python/touchstone_scores/`, `scoring/sql/<dialect>.sql` and, for Spark, `scoring/sql/spark_job.py`.
 */
export const scoringGenerator: Generator = {
    name: 'scoring',
    summary: 'scoring functions as JavaScript modules without dependencies, with types; Python and SQL where the configuration asks for them',
    generate(model: Model, { scoring }: TargetOptions = {}): OutputFile[] {
        const plans = planTables(model);
        const context: ModuleContext = { language: model.languages[0] ?? 'en', plans };
        const measures = planMeasures(model);
        return [...new Set<ScoringLanguage>(scoring?.languages ?? ['javascript'])].flatMap((language) => {
            if (language === 'javascript') return javascript(model, measures, context);
            if (language === 'python') return pythonPackage(measures, context);
            const script = { path: `scoring/sql/${language}.sql`, content: sqlScript(model, { dialect: language }) };
            return language === 'spark' ? [script, { path: 'scoring/sql/spark_job.py', content: sparkJob(model) }] : [script];
        });
    }
};

function javascript(model: Model, measures: readonly MeasurePlan[], context: ModuleContext): OutputFile[] {
    const fileOf = fileNames();
    // Taken first, so that a survey of that name gives way.
    const own = fileOf('measures');
    const files = new Map<string, string>();
    const output: OutputFile[] = [];
    for (const instrument of model.instruments) {
        const plan = context.plans.get(instrument.name);
        if (!plan || plan.id !== instrument.id) continue;
        const file = fileOf(instrument.name);
        files.set(instrument.name, file);
        output.push({ path: `scoring/${file}.js`, content: instrumentModule(plan, context) });
        output.push({ path: `scoring/${file}.d.ts`, content: instrumentTypes(plan, instrument, context) });
    }
    output.push({ path: `scoring/${own}.js`, content: measuresModule(measures, files, context) });
    output.push({ path: `scoring/${own}.d.ts`, content: measuresTypes(measures, files, context) });
    return output;
}
