/** The judges: what survey-core 3.1 says of a JSON. */
import { Model as SurveyModel } from 'survey-core';
import 'survey-core/survey.i18n';
import { lintSurvey } from 'survey-core/linter';
import type { Json } from '../../../src/generators/surveys/json.js';

export function load(json: Json): SurveyModel {
    const survey = new SurveyModel();
    survey.fromJSON(structuredClone(json), { validatePropertyValues: true });
    return survey;
}
export function jsonErrors(json: Json): string[] {
    return (load(json).jsonErrors ?? []).map((error) => error.message);
}
export function findings(json: Json): string[] {
    return lintSurvey(structuredClone(json)).findings.map(({ ruleId, path, message }) => `${ruleId} ${path}: ${message}`);
}
