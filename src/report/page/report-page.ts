/** One self-contained page: no script, nothing loaded from anywhere. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { page } from '../../generators/format/page.js';
import type { Model } from '../../model/types.js';
import { draughtsman } from '../charts/draw.js';
import type { Report } from '../figures/types.js';
import { reportWords } from '../words/words.js';
import { auditSection } from './audits.js';
import { declaredGapsSection } from './declared-gaps.js';
import { fixed, pageContext, type PageContext } from './context.js';
import { measuresSection } from './measures.js';
import { REPORT_CSS } from './style.js';
import { summary } from './summary.js';
import { surveySection } from './survey.js';

export async function reportPage(report: Report, model: Model, language: string): Promise<string> {
    const context = pageContext(report, model, language, await draughtsman());
    const words = reportWords(language);
    const program = context.plain(report.program?.title);
    const period = report.period === undefined ? '' : words.period(report.period);
    const wave = context.plain(report.wave);
    const about = [period, wave].filter((part) => part !== '').join(' · ');
    const surveys: Html[] = [];
    for (const survey of report.surveys) surveys.push(await surveySection(survey, context));
    const gaps = await declaredGapsSection(context);
    const audits: Html[] = [];
    for (const audit of report.audits) audits.push(await auditSection(audit, context));
    return page({
        language,
        title: [words.title, about, program].filter((part) => part !== '').join(' – '),
        footer: [program, words.title, period].filter((part) => part !== '').join(' · '),
        css: REPORT_CSS,
        body: html`<header class="cover">
                <p class="muted">${program}</p>
                <h1>${words.title}</h1>
                ${about !== '' && html`<p class="period">${about}</p>`}
            </header>
            <main>${summary(context)}${contents(context, gaps !== NOTHING)}${await measuresSection(context)}${gaps}${surveys}${audits}${notes(context)}</main>`
    });
}

function contents({ report, words, text }: PageContext, gaps: boolean): Html {
    const parts: [string, Html | string][] = [
        ...(report.measures.length ? [['measures', words.measures.title] as [string, string]] : []),
        ...(gaps ? [['gaps', words.declared.title] as [string, string]] : []),
        ...report.surveys.map(({ name, title }): [string, Html] => [`survey-${name}`, text(title)]),
        ...report.audits.map(({ name, title }): [string, Html] => [`audit-${name}`, text(title)]),
        ['notes', words.notes.title]
    ];
    return html`<nav aria-label="${words.contents}">
        <ul>
            ${parts.map(([id, title]) => html`<li><a href="#${encodeURIComponent(id)}">${title}</a></li>`)}
        </ul>
    </nav>`;
}

function notes({ report, words, text, percent }: PageContext): Html {
    const own = words.notes;
    return html`<section id="notes">
        <h2>${own.title}</h2>
        <ul>
            ${[
                own.interval(percent(report.confidence)),
                own.chance,
                own.noInterval,
                own.hidden(report.minimumGroup),
                ...(report.names ? [] : [own.names]),
                own.noData
            ].map((note) => html`<li>${note}</li>`)}
        </ul>
        ${
            report.sources.length > 0 &&
            html`<h3>${own.sources}</h3>
                <ul>
                    ${report.sources.map(
                        ({ title, file, rows, findings }) =>
                            html`<li>
                                ${text(title)}${words.colon}${file}${words.brackets(own.rows(fixed(rows, 0)))}${findings > 0 ? html`<br /><span class="muted">${own.findings(fixed(findings, 0))}</span>` : NOTHING}
                            </li>`
                    )}
                </ul>`
        }
        <p class="made muted small">${own.made}</p>
    </section>`;
}
