/** What procedures, improvements, courses and standards say beyond the basics, in the documents that show it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { documentsGenerator } from '../../../src/generators/documents/index.js';
import { manualsGenerator } from '../../../src/generators/manuals/index.js';
import type { Model } from '../../../src/model/types.js';
import { compile } from '../../scoring/compile.js';

const SOURCE = `
program Shop "Shop"@en { version 2026.1 languages en }
team Counter "Counter"  role Clerk "Clerk" in Counter  role Manager "Manager"
record Case "Case" { key id field id "Id" text field damage "Damage" number EUR }
segment Big "Big losses" of Case where damage > 1000 EUR
journey Visit "Visit" { stage Desk "Desk" { wait Queue "Queue" takes 20 min takes 5 min for Big within 30 min within 10 min for Big } }
standard Quiet "Quiet" { at Visit by Clerk must "Speak softly" must not "Shout" should not "Hum" }
procedure Complaint "Complaint" {
    of Case
    step Take "Take it" by Clerk within 1 h escalate Counter escalate Manager after 10 days
    step Pay "Pay" by Manager when damage > 500 EUR takes 20 min takes 5 min for Big
}
kpi Index "Index" { value 80 better higher target 85 }
improvement Faster "Faster" {
    aim breakthrough approach incremental priority 2
    confirm Index >= 85 during 2026-Q4 with "Survey of the fourth quarter"
    result Index 86 during 2026-Q4 with "Report 12"
}
course Basics "Basics" { for Clerk module First "First" question "What comes first?" answer "Look up", "Greet" }
manual Handbook "Handbook" { for Clerk chapter Desk "Desk" covers Visit, Quiet, Complaint }`;

let model: Model;
let files: Map<string, string>;
beforeAll(async () => {
    model = await compile(SOURCE);
    const made = [...(await documentsGenerator.generate(model)), ...(await manualsGenerator.generate(model))];
    files = new Map(made.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content] as const] : [])));
});
/** The text of a file without its markup. */
const textOf = (part: string): string => {
    const found = [...files].find(([path]) => path.endsWith(part));
    expect(found, [...files.keys()].join(', ')).toBeDefined();
    return found![1]
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
};

describe('documents', () => {
    it('say to whom a step goes after how long, for whom it takes how long, and when it is done at all', () => {
        const sheet = textOf('Complaint.html');
        expect(sheet).toContain('Counter Manager after 10 days');
        expect(sheet).toContain('20 minutes 5 minutes (Big losses)');
        expect(sheet).toContain('damage &gt; 500 euros');
    });

    it('tell the two axes of an improvement apart, and what proves it', () => {
        const report = textOf('Faster.html');
        expect(report).toContain('Aim break through to a new level');
        expect(report).toContain('Approach incremental');
        expect(report).toContain('Priority 2');
        expect(report).toContain('— Survey of the fourth quarter');
        expect(report).toContain('Report 12');
    });

    it('hold the questions of a course with what a good answer says', () => expect(textOf('training.html')).toContain('First What comes first? Look up Greet'));

    it('forbid in words of their own', () => {
        const manual = textOf('Handbook.html');
        expect(manual).toMatch(/Must not\s+Shout/);
        expect(manual).toMatch(/Should not\s+Hum/);
        expect(manual).toContain('5 minutes (Big losses)');
    });
});
