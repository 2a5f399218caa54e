import { stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFolder, makeFolder, onDisk } from './disk.js';
import { UsageError } from './errors.js';
import { type ScaffoldLanguage, scaffoldText } from './scaffold-texts.js';

/**
 * Writes a small project: a shop with one visit, two standards, a checklist, a short survey, a KPI and a manual.
 * Never replaces a file that is there.
 *
 * @returns the files made, relative to the folder.
 */
export async function scaffold(folder: string, language: ScaffoldLanguage): Promise<string[]> {
    const t = scaffoldText(language);
    const files: Record<string, string> = {
        'touchstone.config.json': `${JSON.stringify({ out: 'out' }, null, 2)}\n`,
        '.gitignore': 'out/\n',
        'program.touch': program(t, language),
        'standards.touch': standards(t),
        'instruments.touch': instruments(t),
        'measures.touch': measures(t)
    };
    await isFolder(folder);
    for (const path of Object.keys(files)) {
        if (await stat(join(folder, path)).catch(() => undefined)) {
            throw new UsageError(`'${join(folder, path)}' is there already; nothing was written.`, 'Choose an empty folder.');
        }
    }
    for (const [path, text] of Object.entries(files)) {
        await makeFolder(dirname(join(folder, path)));
        await onDisk(`'${join(folder, path)}' cannot be written`, () => writeFile(join(folder, path), text, { flag: 'wx' }));
    }
    return Object.keys(files).sort();
}

type Texts = ReturnType<typeof scaffoldText>;

const program = (t: Texts, language: string) => `// ${t.commentProgram}
program Shop "${t.program}" {
    version 2026.1   languages ${language}
    mission """${t.mission}"""
}

team Quality "${t.team}" governance { duties "${t.teamDuties}" }
role Clerk "${t.role}" in Quality { duties "${t.roleDuties}" }
channel Counter "${t.counter}"
channel Visit "${t.fieldVisit}" observes Counter
record Branch "${t.branch}" { key code   field code "${t.code}" text }
`;

const standards = (t: Texts) => `import touchstone.servqual.*

// ${t.commentStandards}
need QuickService "${t.need}" serves Responsiveness { voice "${t.voice}"   importance 5 }

journey ShopVisit "${t.journey}" {
    elapsed 8 min
    stage Arrival "${t.stage}" {
        moment Greeting "${t.greeting}" via Counter takes 1 min {
            customer "${t.customerEnters}"   frontstage Clerk "${t.clerkGreets}"
        }
        wait Queue "${t.queue}" takes 4 min within 10 min
        moment Service "${t.service}" via Counter takes 3 min productive
    }
}

standard GreetFirst "${t.greetFirst}" {
    at ShopVisit.Arrival.Greeting   by Clerk   serves Empathy
    must "${t.greetMust}"
    say "${t.greetSay}"
    because "${t.greetBecause}"
    review every 6 months by Quality
}

standard ServeQuickly "${t.serveQuickly}" {
    at ShopVisit.Arrival.Service, ShopVisit.Arrival.Queue   by Clerk   serves Responsiveness   meets QuickService
    must "${t.serveMust}"
    measure wait "${t.waitMeasure}" <= 10 min
    review every 6 months by Quality
}
`;

const instruments = (t: Texts) => `import touchstone.scales.Agree5
import touchstone.servqual.*

// ${t.commentInstruments}
checklist Monitoring "${t.checklist}" {
    of Branch   by Quality   via Visit   every quarter from 2026-Q1   worth 100 points
    section Reception "${t.reception}" worth 100 points {
        check C1 "${t.check1}" worth 60 points verifies GreetFirst critical
        check C2 "${t.check2}" worth 40 points verifies ServeQuickly.wait
    }
    pass when total >= 80 points and criticals = 0
}

survey Satisfaction "${t.survey}" {
    of Branch   via Counter   every quarter from 2026-Q1
    sample frame registered margin 5 % confidence 95 %
    section Experience "${t.experience}" at ShopVisit.Arrival {
        rate Q1 "${t.q1}" on Agree5 serves Empathy verifies GreetFirst required
        rate Q2 "${t.q2}" on Agree5 serves Responsiveness verifies ServeQuickly
        if Q2 <= 2 { text Q3 "${t.q3}" long }
    }
    nps Q4 "${t.q4}"
    score overall "${t.overall}" in 0 .. 100 = rescale(weighted(mean(Empathy) 50 %, mean(Responsiveness) 50 %), 1 .. 5, 0 .. 100)
}

test AllFives "${t.test}" of Satisfaction { given all Agree5 = 5   expect overall = 100 }
`;

const measures = (t: Texts) => `// ${t.commentMeasures}
kpi CSI "${t.csi}" { value mean(Satisfaction.overall)   better higher   target 80   every quarter   by Quality   needing 30 }
kpi Audit "${t.audit}" { value mean(Monitoring.total)   better higher   target 90 points   every quarter   by Quality }

manual CounterManual "${t.manual}" {
    for Clerk   shows circle, checklist, scripts
    chapter Arrival "${t.stage}" covers ShopVisit.Arrival
}
`;
