/** Surveys as SurveyJS JSON for survey-core 3.1. */
import type { Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import type { Generator, OutputFile } from '../output.js';
import { leftOut } from '../expressions/omissions.js';
import { buildSurvey } from './survey.js';

export type { AnswerPlace } from './answers.js';
export { surveyColumns, type Row, type SurveyColumns, type SurveyResponse } from './responses.js';
export { buildSurvey, buildSurveyJson, type BuiltSurvey } from './survey.js';

export const surveysGenerator: Generator = {
    name: 'surveys',
    summary: 'surveys as SurveyJS JSON, in every language, with their scores',
    generate(model: Model): OutputFile[] {
        const names = fileNames();
        return model.instruments
            .filter(({ kind }) => kind === 'survey')
            .flatMap((instrument): OutputFile[] => {
                const path = `surveys/${names(instrument.name)}`;
                const { json, omissions } = buildSurvey(model, instrument);
                const survey = { path: `${path}.json`, content: JSON.stringify(json, null, 2) + '\n' };
                return omissions.length === 0
                    ? [survey]
                    : [
                          survey,
                          { path: `${path}.left-out.md`, content: leftOut(model.languages, `${instrument.name}: what SurveyJS cannot compute`, omissions) }
                      ];
            });
    }
};
