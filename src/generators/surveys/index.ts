/** Surveys as SurveyJS JSON for survey-core 3.1. */
import type { Model } from '../../model/types.js';
import { fileNames } from '../format/file-names.js';
import type { Generator, OutputFile } from '../output.js';
import { buildSurvey } from './survey.js';

export { surveyColumns, type AnswerPlace, type Row, type SurveyColumns, type SurveyResponse } from './answers.js';
export { buildSurvey, buildSurveyJson, type BuiltSurvey } from './survey.js';

export const surveysGenerator: Generator = {
    name: 'surveys',
    summary: 'surveys as SurveyJS JSON, in every language, with their scores',
    generate(model: Model): OutputFile[] {
        const names = fileNames();
        return model.instruments
            .filter(({ kind }) => kind === 'survey')
            .map((instrument) => ({
                path: `surveys/${names(instrument.name)}.json`,
                content: JSON.stringify(buildSurvey(model, instrument).json, null, 2) + '\n'
            }));
    }
};
