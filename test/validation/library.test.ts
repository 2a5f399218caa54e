import { expect, it } from 'vitest';
import { codeOf } from '../../src/language/validation/validator.js';
import { line, Workspace } from './workspace.js';

const workspace = new Workspace();

it('the library keeps every rule but those that a project only can keep', async () => {
    await workspace.check({});
    const { shared, Touchstone } = workspace.services;
    const codes = new Set<string>();
    for (const document of shared.workspace.LangiumDocuments.all) {
        const found = await Touchstone.validation.DocumentValidator.validateDocument(document, { categories: ['built-in', 'fast', 'library'] });
        found.forEach((diagnostic) => codes.add(codeOf(diagnostic)));
    }
    // Whoever takes its questions decides in which languages, how often and how precisely they are asked, and what they measure;
    // whoever takes its outline fills it.
    expect([...codes].sort()).toEqual(['coverage/dimension', 'coverage/program', 'manuals/empty', 'manuals/section', 'surveys/cadence']);
});

it('what a file takes from the library is never held against it', async () => {
    const text = `
import touchstone.scales.*
import touchstone.servqual.*
import touchstone.determinants.Courtesy
survey Quality "Quality of service" {
    every quarter from 2026-Q1   sample margin 3 % confidence 95 %
    ask Servqual22
    rate Kind "The clerk was kind" on Agree7 serves Courtesy
    score reliability = mean(Reliability)
}
model Own "Our model" { dimension Kindness "Kindness" refines Assurance }
survey Second "Second survey" { every month sample 5 sites rate Again "Would you come again?" on Likelihood5 serves Kindness }
`;
    expect((await workspace.check({ 'shop.touch': text })).map(line)).toEqual([]);
});
