import { expect, it } from 'vitest';
import { renderChecklistHtml } from '../../../src/generators/checklists/html.js';
import { renderChecklistMarkdown } from '../../../src/generators/checklists/markdown.js';
import { compile } from '../../scoring/compile.js';

const SOURCE = `rubric Award "Award" {
    section Lead "Leadership" worth 40 points band 0 % .. 25 % "Beginning" band 25 % .. 60 % "Developing" {
        band 60 % .. 100 % "A model to others"
        number R1 "The policy is lived" in 0 .. 10 worth 40 points
    }
    section Results "Results" worth 60 points band 0 .. 30 points "Patchy" band 30 points .. "Good" { number R2 "Satisfaction rises" in 0 .. 10 worth 60 points }
}`;
const LEAD = '0–25 %: Beginning · 25–60 %: Developing · 60–100 %: A model to others';
const RESULTS = '0–30 points: Patchy · 30–60 points: Good';

it('what results of a section are called is printed', async () => {
    const model = await compile(SOURCE);
    const award = model.instruments[0]!;
    const page = renderChecklistHtml(model, award, 'en');
    expect([...page.matchAll(/<p class="bands">([^<]+)<\/p>/g)].map((match) => match[1])).toEqual([LEAD, RESULTS]);
    const text = renderChecklistMarkdown(model, award, 'en');
    for (const line of [LEAD, RESULTS]) expect(text.replaceAll('\\', '').split('\n')).toContain(line);
});
