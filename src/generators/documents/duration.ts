import type { Calendar, Model, Quantity } from '../../model/types.js';

const DAY = 86_400;
const WEEK = 7 * DAY;

/**
 * A time in seconds of work. Up to hours a clock tells it; a day or a week has the hours that the declared calendar gives
 * it. Undefined where there is none, and for months and years, whose days differ.
 */
export function seconds(quantity: Quantity, model: Model, calendar: Calendar | undefined): number | undefined {
    const unit = model.units.find(({ name }) => name === quantity.unit);
    if (!unit || Object.keys(unit.dimension).join() !== 's') return undefined;
    if (unit.factor < DAY) return quantity.value * unit.factor;
    const day = calendar?.workday && seconds(calendar.workday, model, undefined);
    if (day === undefined) return undefined;
    if (unit.factor === DAY) return quantity.value * day;
    return unit.factor === WEEK && calendar?.workweek ? quantity.value * calendar.workweek.value * day : undefined;
}

/** Whether a time is told by a clock, without a calendar. */
export const byClock = (quantity: Quantity, model: Model): boolean => seconds(quantity, model, undefined) !== undefined;
