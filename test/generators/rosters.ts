/** A survey with a roster, scores over its members, and random responses. */
import fc from 'fast-check';
import type { Scalar } from '../../src/model/types.js';

/** By name: what neither form has to leave out. */
export const SCORES: Readonly<Record<string, string>> = {
    children: 'count(Child)',
    older: 'count(Child where Age > 6)',
    braveOnes: 'count(Child.Brave)',
    feared: 'count(Child.Fear)',
    from: 'count(Child where School = B and Note != "it\'s")',
    liking: 'count(Child.Play.a where Likes.Swim or Age <= 3)',
    meanFear: 'mean(Child.Fear)',
    fearOfYoung: 'mean(Child.Fear where Age < 9)',
    least: 'min(Child.Fear)',
    most: 'max(Child.Fear where not (School = A))',
    ages: 'sum(Child.Age where answered(Fear) or Brave)',
    total: 'sum(Child.Fear)',
    meanPart: 'mean(Child.Part)',
    mostLiked: 'max(Child.Like)',
    braveShare: 'share(Child.Brave where Age >= 3)',
    tall: 'share(Child.Age > 9)',
    top: 'top2(Child.Like)',
    bottom: 'bottom2(Child.Fear)',
    recommended: 'nps(Child.Would)',
    often: 'count(Child.Often.Swim where Age > 3)',
    both: 'if count(Child) > 1 then mean(Child.Age) + Before else Before'
};
export const SOURCE = `
survey S "S" {
    rate Before "Before" on Agree5
    check Any "Any"
    if Any { roster Child "Children" in 0 .. 4 {
        number Age "Age" in 0 .. 18
        rate Fear "Afraid, {Age}?" on Agree5 reversed na "n"
        check Brave "Brave" na "n"
        choose School "School" one { option A "a"  option B "b" value "02"  option None "n" value "99" na }
        choose Likes "Likes" many { option Swim "s" value "1"  option Run "r" value "2" }
        text Note "Note"
        if Age >= 6 { rate Like "Like" on Agree5 required when Brave
            number Part "Part" in 0 % .. 100 % na "n" }
        grid Play "Play" on Agree5 required when Age > 9 { item a "a"  item b "b" }
        each one in Likes { check Often "How often: {one}?" }
        end "Enough" when Fear >= 5
        nps Would "Would"
        valid when Would <= Age "These do not fit."
    } }
    ${Object.entries(SCORES)
        .map(([name, value]) => `score ${name} = ${value}`)
        .join('\n    ')}
}`;

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 4 });
const point = fc.integer({ min: 1, max: 5 });
const member = fc
    .record({
        Age: optional(fc.integer({ min: 0, max: 18 })),
        Fear: optional(fc.oneof(point, fc.constant('na'))),
        Brave: optional(fc.constantFrom<Scalar>(true, false, 'na')),
        School: optional(fc.constantFrom('A', '02', '99')),
        Likes: optional(fc.constantFrom<Scalar>(['1'], ['2'], ['1', '2'])),
        Note: optional(fc.constantFrom("it's", '07', '7', 'x')),
        Like: optional(fc.oneof(point, fc.constant('na'))),
        Part: optional(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant('na'))),
        'Play.a': optional(point),
        'Play.b': optional(point),
        'Often.Swim': optional(fc.boolean()),
        'Often.Run': optional(fc.constantFrom<Scalar>(true, false, 'na')),
        Would: optional(fc.integer({ min: 0, max: 10 }))
    })
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Record<string, Scalar>);
export const responses = fc.record({ Any: fc.constant(true), Before: point, Child: fc.array(member, { maxLength: 4 }) });
