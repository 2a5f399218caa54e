import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutCircle, spread } from '../../../src/generators/manuals/circle-layout.js';

const title = fc.string({ unit: fc.constantFrom(...'접수대기 창구안내櫃檯服務等候Counter greeting wait '), minLength: 1, maxLength: 40 });

describe('boxes in a column', () => {
    const box = fc.record({ wish: fc.integer({ min: -200, max: 200 }), height: fc.integer({ min: 5, max: 60 }) });
    const column = fc.array(box, { maxLength: 12 }).map((boxes) => boxes.sort((a, b) => a.wish - b.wish));
    test('never meet', () => {
        fc.assert(
            fc.property(column, (boxes) => {
                const tops = spread(boxes);
                for (let i = 1; i < tops.length; i++) expect(tops[i]).toBeGreaterThanOrEqual(tops[i - 1]! + boxes[i - 1]!.height - 1e-9);
            })
        );
    });
    test('stand where they wish if nothing is in the way', () => {
        expect(
            spread([
                { wish: 0, height: 10 },
                { wish: 40, height: 10 }
            ])
        ).toEqual([0, 40]);
        expect(
            spread([
                { wish: 0, height: 10 },
                { wish: 0, height: 10 }
            ])
        ).toEqual([-5, 5]);
    });
});

describe('a circle', () => {
    const part = fc.record({ title, detail: fc.oneof(fc.constant(''), title), wait: fc.boolean() });
    test('holds 1 to 24 parts without labels that meet or leave the canvas', () => {
        fc.assert(
            fc.property(fc.array(part, { minLength: 1, maxLength: 24 }), fc.integer({ min: 1, max: 6 }), title, (parts, stages, journey) => {
                const placed = parts.map((p, i) => ({
                    number: p.wait ? undefined : i + 1,
                    title: p.title,
                    detail: p.detail,
                    stage: Math.floor((i * stages) / parts.length)
                }));
                const circle = layoutCircle(
                    journey,
                    placed,
                    Array.from({ length: stages }, () => ({ title: journey, numbers: '1–3' }))
                );
                for (const label of circle.parts) {
                    expect(label.top).toBeGreaterThanOrEqual(0);
                    expect(label.top + label.height).toBeLessThanOrEqual(circle.height);
                    expect(Math.abs(label.x - circle.cx)).toBeGreaterThan(circle.radius + circle.nodeRadius);
                    for (const other of circle.parts) {
                        if (other === label || other.side !== label.side) continue;
                        expect(other.top >= label.top + label.height || label.top >= other.top + other.height).toBe(true);
                    }
                }
                // Every part has a name to be read by, and neighbours on the ring do not touch.
                for (const label of circle.parts) expect(label.lines.length > 0 || label.part.title.trim() === '').toBe(true);
                if (parts.length > 1) expect(2 * circle.radius * Math.sin(Math.PI / parts.length)).toBeGreaterThan(2 * circle.nodeRadius);
            })
        );
    });
});
