/** The gaps that the standards declare: each as a measure, whether its alert is due, and what is then to be done. */
import { elements } from '../../generators/format/elements.js';
import type { Gap, Text } from '../../model/types.js';
import type { Measure } from '../../project/figures.js';
import { alertOfGap, limitOf, measureOfGap } from '../../project/gaps.js';
import type { ReportData } from './data.js';
import { measureFigures, type MeasureOptions, titleOf } from './measures.js';
import type { DeclaredGap, GapAlert, MeasureFigures } from './types.js';

/** @param data Of the model as `withGaps` makes it, as the measures must be. */
export function declaredGaps(data: ReportData, measures: readonly Measure[], options: MeasureOptions): DeclaredGap[] {
    const find = elements(data.model);
    return data.model.gaps.map((gap) => {
        const own = measures.find(({ name }) => name === measureOfGap(gap));
        const [measured] = own ? measureFigures(data, [own], options) : [];
        const figures = measured && { ...measured, name: gap.name, segments: measured.segments.filter(({ estimate }) => estimate.missing !== 'no-data') };
        const due = measures.find(({ name }) => name === alertOfGap(gap));
        return {
            name: gap.name,
            title: titleOf(gap),
            from: gap.from,
            to: gap.to,
            ...(gap.number === undefined ? {} : { number: gap.number }),
            ...(figures ? { figures } : {}),
            ...(gap.alertText === undefined ? {} : { alert: alertOf(gap, gap.alertText, figures, due) }),
            by: gap.by.map((id) => titleOf(find.get(id)) ?? {}),
            remedies: gap.remedies.flatMap(({ text, ref }): Text[] => {
                const found = text ?? titleOf(ref === undefined ? undefined : find.get(ref));
                return found ? [found] : [];
            })
        };
    });
}

function alertOf(gap: Gap, formula: string, figures: MeasureFigures | undefined, due: Measure | undefined): GapAlert {
    // In the period of the figure that it is about; where that is hidden, whether it passes the limit would tell of it.
    const figure = figures?.period === undefined ? due?.all : due?.periods.find(({ period }) => period === figures.period);
    const raised = figures?.current.value === undefined ? undefined : figure?.value;
    return { ...(typeof raised === 'boolean' ? { raised } : {}), formula, ...limitOf(gap) };
}
