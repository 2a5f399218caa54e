/** Cases with a calendar, and what an independent count comes to: minute by minute with Python's datetime. */
export const PROGRAMME = `
calendar Office "Office hours" workday 8 h workweek 5 days { open 9 h .. 12 h open 13 h .. 18 h closed 2026-01-01, 2026-02-16, 2026-02-17 }
record Case "Cases" {
    key id   time opened
    field id "Number" text   field opened "Opened" datetime   field closed "Closed" datetime
}
kpi Took "Time taken" { value mean(Case.closed - Case.opened)  better lower  target 1 days  calendar Office }
kpi Slow "Nine in ten" { value p90(Case.closed - Case.opened)  calendar Office }
kpi InTime "Within a working day" { value share(Case.closed - Case.opened <= 1 days)  calendar Office }
kpi Elapsed "By the clock" { value mean(Case.closed - Case.opened) }
kpi Within "Within 24 hours" { value share(Case.closed - Case.opened <= 1 days) }
kpi Opened "Opened" { value count(Case)  every month }
kpi Closed "Closed" { value count(Case)  time closed  every month }
kpi Backlog "Open at the end" { value open(Case.closed)  every month }
kpi Balance "Closed less opened" { value Closed - Opened  every month }
`;

export const CASES: readonly { id: string; opened: string; closed?: string }[] = [
    { id: 'a', opened: '2026-01-30T17:30+09:00', closed: '2026-02-02T09:30+09:00' },
    { id: 'b', opened: '2026-02-13T17:00+09:00', closed: '2026-02-18T10:15+09:00' },
    { id: 'c', opened: '2026-03-02T12:15+09:00', closed: '2026-03-02T12:45+09:00' },
    // Written in two zones: the clock of the first one counts.
    { id: 'd', opened: '2026-03-04T10:00+09:00', closed: '2026-03-04T02:00+00:00' },
    { id: 'e', opened: '2025-12-31T16:00+09:00', closed: '2026-01-02T09:00+09:00' },
    // Typed in the wrong order.
    { id: 'f', opened: '2026-03-10T11:00+09:00', closed: '2026-03-09T11:00+09:00' },
    // A weekend.
    { id: 'g', opened: '2026-03-07T08:00+09:00', closed: '2026-03-08T20:00+09:00' },
    { id: 'h', opened: '2026-03-11T08:00+09:00', closed: '2026-03-18T20:30+09:00' },
    { id: 'i', opened: '2026-02-27T10:00+09:00' }
];

/** Working seconds of the cases in order. */
export const WORKED = [3600, 8100, 0, 3600, 7200, -28_800, 0, 172_800];

const CLOCK = [230_400, 407_700, 1800, 3600, 147_600, -86_400, 129_600, 649_800];

/** Over all rows, at the end of March 2026. */
export const FIGURES: Readonly<Record<string, number>> = {
    Took: 20_812.5,
    Slow: 57_510,
    InTime: 7 / 8,
    Elapsed: CLOCK.reduce((a, b) => a + b) / 8,
    Within: 3 / 8,
    Opened: 9,
    Closed: 8,
    Backlog: 1,
    Balance: -1
};

/** By month: opened, closed, open at the end. */
export const MONTHS: Readonly<Record<string, readonly [number, number, number]>> = {
    '2025-12': [1, 0, 1],
    '2026-01': [1, 1, 1],
    '2026-02': [2, 2, 1],
    '2026-03': [5, 5, 1]
};
