import type { Journey, UnitInfo } from '../../model/types.js';
import { barsFigure, roundSteps, type Bar } from '../documents/bars.js';
import type { Html } from '../format/html.js';
import type { Wording } from '../format/wording.js';
import { shareText, timeTable } from './time.js';

/** The process/time chart: one part after another, time that adds value dark, waiting dashed. Undefined where times cannot be added. */
export function timeFigure(journey: Journey, units: readonly UnitInfo[], words: Wording): { svg: Html; caption: string; says: string } | undefined {
    const table = timeTable(journey, units);
    if (!table) return undefined;
    const { labels } = words;
    let at = 0;
    const bars = table.rows
        .filter(({ takes }) => takes !== undefined)
        .map(({ placed, takes, productive }): Bar => {
            const from = at;
            at += takes!;
            return {
                title: `${'number' in placed ? `${placed.number} ` : ''}${words.title(placed.part)}`,
                detail: words.amount(takes!, table.unit),
                from,
                to: at,
                tone: placed.part.kind === 'wait' ? 'waiting' : productive ? 'strong' : 'plain'
            };
        });
    const share = shareText(labels);
    const caption = `${labels.timeOf(words.title(journey))} · ${labels.productive} ${share(table.productive)} · ${labels.waiting} ${share(table.waiting)}`;
    const says = labels.documents.barsSay(bars.map(({ title, detail }) => `${title} ${detail}`).join('; '));
    const ticks = roundSteps(table.sum).map((value) => ({ at: value, label: words.amount(Math.round(value * 100) / 100, table.unit) }));
    return { svg: barsFigure(`${journey.path}-time`, says, bars, ticks, 0, table.sum), caption, says };
}
