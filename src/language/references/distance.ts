/** Edit distance of two names by characters, ignoring case; stops counting at `limit`. */
export function compareNames(a: string, b: string, limit: number): number {
    const left = [...a.toLowerCase()];
    const right = [...b.toLowerCase()];
    if (Math.abs(left.length - right.length) >= limit) return limit;
    let previous = right.map((_, index) => index + 1);
    previous.unshift(0);
    for (let i = 1; i <= left.length; i++) {
        const current = [i];
        for (let j = 1; j <= right.length; j++) {
            current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1)));
        }
        if (Math.min(...current) >= limit) return limit;
        previous = current;
    }
    return previous[right.length]!;
}
