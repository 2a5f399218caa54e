declare module 'jstat' {
    interface Normal {
        inv(p: number, mean: number, deviation: number): number;
    }
    interface Student {
        inv(p: number, df: number): number;
    }
    const jstat: { normal: Normal; studentt: Student; gammaln(x: number): number };
    export default jstat;
}
