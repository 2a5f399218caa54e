import { describe, expect, test } from 'vitest';
import { buildSurvey } from '../../../src/generators/surveys/index.js';
import { everything } from './fixture.js';
import { findings, jsonErrors } from './survey-core.js';

const { model, survey } = everything();
const built = buildSurvey(model, survey);

describe('a survey with every kind of question', () => {
    test('loads in survey-core without an error', () => {
        expect(jsonErrors(built.json)).toEqual([]);
    });
    test('gives its linter nothing to say', () => {
        expect(findings(built.json)).toEqual([]);
    });
    test('leaves nothing out', () => {
        expect(built.omissions).toEqual([]);
    });
});
