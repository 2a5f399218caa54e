/** A measure over its periods. Only what may be compared is drawn: where an earlier stretch was broken off stands a line that says so. */
import { INK, LINE, pixels, scaled, SOFT, STRONG } from './draw.js';

export interface TrendPoint {
    period: string;
    /** Absent where there is no figure: the line stops there. */
    value?: number;
    low?: number;
    high?: number;
}
export interface TrendChart {
    points: readonly TrendPoint[];
    target?: number;
    /** What is written beside the target's line, and below the axis. */
    targetText?: string;
    axis: string;
    /** The last value as it is read. */
    text: string;
    /** What is written at the start, where earlier figures are left out as the series begins anew. */
    anew?: string;
    width: number;
}

const HEIGHT = 130;

export function trendSpec({ points, target, targetText, axis, text, anew, width }: TrendChart): object {
    const all = points.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== undefined));
    const ends = target === undefined ? all : [...all, target];
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const span = most - least || Math.abs(most) || 1;
    // Room for the last value, which is written above or below its point.
    const domain = [least - span * 0.24, most + span * 0.2];
    // Labels that would meet are left out, but never the last.
    const step = Math.ceil((points.length * (Math.max(...points.map(({ period }) => pixels(period, 11))) + 10)) / width);
    const shown = points.map(({ period }, at) => ((points.length - 1 - at) % step === 0 ? period : ''));
    const x = {
        field: 'at',
        type: 'ordinal',
        axis: { title: null, labelAngle: 0, labelExpr: `${JSON.stringify(shown)}[datum.value]`, labelOverlap: false, ticks: points.length <= 12 }
    };
    const y = (field: string): object => scaled(field, domain, { title: axis, tickCount: 4, grid: true });
    const last = points.length - 1;
    // Beside the last point, on the side of it that is not the target's.
    const above = target === undefined || (points[last]?.value ?? 0) >= target;
    return {
        width,
        height: HEIGHT,
        data: { values: points.map((point, at) => ({ value: null, ...point, at, text: at === last ? text : '' })) },
        encoding: { x },
        layer: [
            ...(points.some(({ low }) => low !== undefined)
                ? [
                      {
                          transform: [{ filter: 'isValid(datum.low)' }],
                          mark: { type: 'rule', strokeWidth: 6, color: SOFT, opacity: 0.75 },
                          encoding: { y: y('low'), y2: { field: 'high' } }
                      }
                  ]
                : []),
            ...(target === undefined
                ? []
                : [
                      {
                          mark: { type: 'rule', strokeDash: [5, 4], color: INK, strokeWidth: 1 },
                          encoding: { x: { value: 0 }, x2: { value: width }, y: { datum: target, ...only(y('value')) } }
                      },
                      {
                          data: { values: [{}] },
                          mark: { type: 'text', align: 'left', fontSize: 11, dx: 6 },
                          encoding: { x: { value: width }, y: { datum: target, ...only(y('value')) }, text: { value: targetText ?? '' } }
                      }
                  ]),
            ...(anew === undefined
                ? []
                : [
                      {
                          data: { values: [{}] },
                          mark: { type: 'rule', strokeWidth: 3, color: INK },
                          encoding: { x: { value: 2 }, y: { value: 0 }, y2: { value: HEIGHT } }
                      },
                      {
                          data: { values: [{}] },
                          mark: { type: 'text', align: 'left', baseline: 'bottom', fontSize: 11, fontWeight: 'bold' },
                          encoding: { x: { value: 0 }, y: { value: -4 }, text: { value: anew } }
                      }
                  ]),
            ...(points.length > 1 ? [{ mark: { type: 'line', color: STRONG, strokeWidth: 2 }, encoding: { y: y('value') } }] : []),
            { mark: { type: 'point', filled: true, size: 55, color: STRONG, opacity: 1 }, encoding: { y: y('value') } },
            { mark: { type: 'text', fontSize: 12, fontWeight: 'bold', dy: above ? -14 : 16, color: INK }, encoding: { y: y('value'), text: { field: 'text' } } }
        ],
        config: { axisX: { grid: false, domainColor: LINE } }
    };
}

/** The scale and axis of another channel, without its field. */
function only(channel: object): object {
    return Object.fromEntries(Object.entries(channel).filter(([name]) => name !== 'field'));
}
