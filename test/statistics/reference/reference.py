"""Random cases with missing answers, weights and ties, and what software that is not ours makes of them.

python -m venv venv && venv/bin/pip install -r requirements.txt
venv/bin/python reference.py > cases.json && Rscript reference.R cases.json ../../fixtures/statistics/reference.json
"""

import json
import math
import statistics
import sys
from fractions import Fraction
from importlib.metadata import version

import irrCAC.raw
import numpy as np
import pandas as pd
import pingouin
import statsmodels.api as sm
from scipy import stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest
from statsmodels.stats.tests import test_inter_rater
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

rng = np.random.default_rng(20261122)
CASES = 30


def answers(n, low=1, high=7, missing=0.15):
    """Integers, so that there are ties; some are missing."""
    found = rng.integers(low, high + 1, n).astype(float)
    found[rng.random(n) < missing] = np.nan
    return found


def weights(n):
    """Some rows weigh nothing."""
    found = np.round(rng.gamma(2, 0.5, n) + 0.05, 3)
    found[rng.random(n) < 0.1] = 0
    return found


def plain(values):
    return [None if isinstance(v, float) and math.isnan(v) else v for v in np.asarray(values, dtype=float).tolist()]


def kish(w):
    return w.sum() ** 2 / (w**2).sum()


def described(x, w):
    """Statsmodels takes weights as counts: scaled to Kish's number they are what an interval needs."""
    return DescrStatsW(x, w * kish(w) / w.sum())


def both(*columns):
    """Rows that are complete and weigh something."""
    return np.all([~np.isnan(column) for column in columns[:-1]], axis=0) & (columns[-1] > 0)


def means():
    for _ in range(CASES):
        n = int(rng.integers(4, 40))
        x, w = answers(n), weights(n)
        there = both(x, w)
        if there.sum() < 3 or len(set(x[there])) < 2:
            continue
        own = described(x[there], w[there])
        low, high = own.tconfint_mean()
        promoters = answers(n, 0, 10)
        voted = both(promoters, w)
        sign = np.where(promoters[voted] >= 9, 1.0, np.where(promoters[voted] <= 6, -1.0, 0.0))
        net = described(sign, w[voted])
        top = np.average(x[there] >= 6, weights=w[there])
        yield {
            "x": plain(x),
            "w": plain(w),
            "mean": own.mean,
            "deviation": math.sqrt(own.var_ddof(1)),
            "low": low,
            "high": high,
            "effectiveN": kish(w[there]),
            "top": [top, *proportion_confint(top * kish(w[there]), kish(w[there]), method="wilson")],
            "promoters": plain(promoters),
            "net": [100 * net.mean, 100 * net.std / math.sqrt(kish(w[voted]))],
            "quantiles": [[p, quantile(x[there], w[there], p)] for p in (0, 0.1, 0.5, 0.9, 1)],
            "unweighted": [[p, float(np.nanpercentile(x, 100 * p))] for p in (0, 0.1, 0.25, 0.5, 0.9, 1)],
        }


def quantile(x, w, p):
    """The mean of the inverse of the weighted distribution over [p(n* − 1)/n*, (p(n* − 1) + 1)/n*], in exact fractions."""
    x, w = [Fraction(v) for v in x.tolist()], [Fraction(str(v)) for v in w.tolist()]
    n = sum(w) ** 2 / sum(v**2 for v in w)
    low = Fraction(str(p)) * (n - 1) / n
    high = low + 1 / n
    found, reached = Fraction(0), Fraction(0)
    for value, weight in sorted(zip(x, w)):
        after = reached + weight / sum(w)
        found += value * max(Fraction(0), min(high, after) - max(low, reached))
        reached = after
    return float(found * n)


def welch():
    for _ in range(CASES):
        a, b = answers(int(rng.integers(4, 30))), answers(int(rng.integers(4, 30)), 2, 9)
        v, w = weights(len(a)), weights(len(b))
        x, y = both(a, v), both(b, w)
        if x.sum() < 3 or y.sum() < 3:
            continue
        test = stats.ttest_ind(a, b, equal_var=False, nan_policy="omit")
        weighted = CompareMeans(described(a[x], v[x]), described(b[y], w[y]))
        t, p, df = weighted.ttest_ind(usevar="unequal")
        yield {
            "a": plain(a),
            "b": plain(b),
            "v": plain(v),
            "w": plain(w),
            "plain": [test.statistic, test.df, test.pvalue],
            "weighted": [t, df, p, *weighted.tconfint_diff(usevar="unequal")],
        }


def shares():
    for _ in range(2 * CASES):
        n, m = int(rng.integers(1, 200)), int(rng.integers(1, 200))
        x, y = int(rng.integers(0, n + 1)), int(rng.integers(0, m + 1))
        level = float(rng.choice([0.8, 0.9, 0.95, 0.99]))
        pooled = (x + y) / (n + m)
        yield {
            "counts": [x, n, y, m],
            "confidence": level,
            "wilson": proportion_confint(x, n, 1 - level, "wilson"),
            "newcombe": confint_proportions_2indep(x, n, y, m, method="newcomb", compare="diff", alpha=1 - level),
            "z": proportions_ztest([x, y], [n, m]) if 0 < pooled < 1 else None,
        }


def alphas():
    for _ in range(CASES):
        n, k = int(rng.integers(8, 30)), int(rng.integers(2, 7))
        level = rng.integers(1, 6, (n, 1))
        M = np.clip(level + rng.integers(-2, 3, (n, k)), 1, 7).astype(float)
        M[rng.random((n, k)) < 0.04] = np.nan
        w = weights(n)
        yield {"rows": [plain(row) for row in M], "w": plain(w), "pingouin": pingouin.cronbach_alpha(pd.DataFrame(M), nan_policy="listwise")[0]}


def raters():
    for _ in range(CASES):
        n, k = int(rng.integers(10, 40)), int(rng.integers(2, 6))
        a = answers(n, 1, k, 0.1)
        b = np.where(rng.random(n) < 0.6, a, answers(n, 1, k, 0.1))
        c = np.where(rng.random(n) < 0.5, a, answers(n, 1, k, 0.1))
        w = weights(n)
        two, three = both(a, b, np.ones(n)), both(a, b, c, np.ones(n))
        weighing = both(a, b, w)
        labels = list(range(1, k + 1))
        if len(set(a[two]) | set(b[two])) < 2 or len(set(a[weighing]) | set(b[weighing])) < 2:
            continue
        credits = {"none": None, "linear": "linear", "quadratic": "quadratic"}
        table = pd.crosstab(pd.Categorical(a[two], labels), pd.Categorical(b[two], labels), dropna=False).to_numpy()
        distance = np.abs(np.subtract.outer(range(k), range(k))) / (k - 1)
        errors = {"none": cohens_kappa(table), "linear": cohens_kappa(table, weights=distance), "quadratic": cohens_kappa(table, weights=distance**2)}
        counts, _ = aggregate_raters(np.column_stack([a, b, c])[three].astype(int))
        gwet = irrCAC.raw.CAC(pd.DataFrame(np.column_stack([a, b, c])[three]), digits=15).fleiss()["est"]
        yield {
            "columns": [plain(a), plain(b), plain(c)],
            "w": plain(w),
            "categories": labels,
            "cohen": {name: cohen_kappa_score(a[two], b[two], labels=labels, weights=credit) for name, credit in credits.items()},
            "errors": {name: found.std_kappa for name, found in errors.items()},
            "weighted": {
                name: cohen_kappa_score(a[weighing], b[weighing], labels=labels, weights=credit, sample_weight=w[weighing])
                for name, credit in credits.items()
            },
            "fleiss": fleiss_kappa(counts),
            "gwet": [gwet["coefficient_value"], gwet["se"]],
        }


def drivers():
    for _ in range(CASES):
        n = int(rng.integers(15, 60))
        x, w = answers(n), weights(n)
        y = np.clip(x + rng.integers(-2, 3, n), 1, 7)
        y[rng.random(n) < 0.1] = np.nan
        there = both(x, y, w)
        design = np.column_stack([np.ones(there.sum()), x[there] <= 2, x[there] >= 6]).astype(float)
        if np.linalg.matrix_rank(design) < 3 or (np.abs(x[there] - 4) <= 1).sum() == 0:
            continue
        found = sm.WLS(y[there], design, weights=w[there]).fit()
        yield {
            "x": plain(x),
            "y": plain(y),
            "w": plain(w),
            "coefficients": found.params.tolist(),
            "errors": found.bse.tolist(),
            "p": found.pvalues[1:].tolist(),
            "correlation": DescrStatsW(np.column_stack([x, y])[there], w[there]).corrcoef[0, 1],
        }


def gaps():
    """Per respondent, then over respondents; by pandas, which leaves out what is missing."""
    for _ in range(CASES):
        n = int(rng.integers(3, 25))
        sizes, w = {"T": 4, "R": 5, "A": 2}, weights(n)
        E = {name: [answers(n, 4, 7) for _ in range(k)] for name, k in sizes.items()}
        P = {name: [answers(n, 1, 7) for _ in range(k)] for name, k in sizes.items()}
        dimensions, plainly = {}, {}
        for name in sizes:
            rows = (pd.DataFrame(P[name]).T - pd.DataFrame(E[name]).T).mean(axis=1)
            plainly[name] = rows.mean()
            dimensions[name] = np.average(rows[rows.notna() & (w > 0)], weights=w[rows.notna() & (w > 0)])
        parts = {"T": 0.2, "R": 0.5, "A": 0.3}
        yield {
            "expected": {name: [plain(c) for c in columns] for name, columns in E.items()},
            "perceived": {name: [plain(c) for c in columns] for name, columns in P.items()},
            "w": plain(w),
            "plain": plainly,
            "dimensions": dimensions,
            "overall": statistics.fmean(dimensions.values()),
            "weighted": math.fsum(parts[name] * dimensions[name] for name in sizes),
        }


KANO = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]


def kano():
    for _ in range(CASES):
        n = int(rng.integers(3, 40))
        f, d, w = answers(n, 1, 5), answers(n, 1, 5), weights(n)
        there = both(f, d, w)
        frame = pd.DataFrame({"class": [KANO[int(a) - 1][int(b) - 1] for a, b in zip(f[there], d[there])], "w": w[there]})
        sums = frame.groupby("class")["w"].sum().reindex(list("AOMIRQ"), fill_value=0.0)
        base = sums[list("AOMI")].sum()
        yield {
            "present": plain(f),
            "absent": plain(d),
            "w": plain(w),
            "counts": frame["class"].value_counts().to_dict(),
            "shares": (sums / sums.sum()).to_dict() if sums.sum() else {},
            "better": (sums["A"] + sums["O"]) / base if base else None,
            "worse": -(sums["O"] + sums["M"]) / base if base else None,
        }


def raking():
    for _ in range(CASES // 2):
        n = int(rng.integers(30, 80))
        columns = [rng.choice(["m", "f"], n, p=[0.6, 0.4]), rng.choice(["y", "mid", "o"], n), rng.choice(["n", "s"], n, p=[0.3, 0.7])]
        targets = [{"m": 0.49, "f": 0.51}, {"y": 0.3, "mid": 0.45, "o": 0.25}, {"n": 0.4, "s": 0.6}]
        yield {"columns": [c.tolist() for c in columns], "targets": targets, "base": np.round(rng.gamma(4, 0.25, n) + 0.1, 3).tolist()}


def tables():
    for _ in range(CASES // 2):
        shape = tuple(rng.integers(2, 5, 2))
        seed = rng.integers(1, 50, shape)
        other = rng.integers(1, 60, shape)
        yield {"seed": seed.tolist(), "rows": other.sum(1).tolist(), "columns": other.sum(0).tolist()}


def parts():
    """By the largest remainder in exact fractions, ties to the first."""
    for _ in range(2 * CASES):
        k, n = int(rng.integers(2, 7)), int(rng.choice([1, 7, 10, 33, 100, 1001, 10_000_000]))
        cuts = sorted(rng.choice(np.arange(1, 100), k - 1, replace=False).tolist())
        percent = [b - a for a, b in zip([0, *cuts], [*cuts, 100])]
        exact = [Fraction(n * share, 100) for share in percent]
        counts = [math.floor(v) for v in exact]
        for at in sorted(range(k), key=lambda i: (counts[i] - exact[i], i))[: n - sum(counts)]:
            counts[at] += 1
        yield {"n": n, "percent": percent, "counts": counts}


def long():
    """Half a million values far from 0, from a generator that any language can repeat; figures in exact arithmetic."""
    n, state, values, by = 500_000, 1, [], []
    for i in range(n):
        state = (1664525 * state + 1013904223) % 2**32
        values.append(1e8 + state / 2**32)
        by.append(0.1 + (state % 7) / 10)
    whole, squares = math.fsum(by), math.fsum(v * v for v in by)
    mean = Fraction(0)
    for v, w in zip(values, by):
        mean += Fraction(v) * Fraction(w)
    return {
        "n": n,
        "sum": math.fsum(values),
        "mean": math.fsum(values) / n,
        "deviation": statistics.stdev(values),
        "weights": whole,
        "effectiveN": whole**2 / squares,
        "weightedMean": float(mean / sum(Fraction(w) for w in by)),
    }


json.dump(
    {
        "about": "Made by test/statistics/reference. What R added is under the key r.",
        "versions": {
            "python": sys.version.split()[0],
            **{name: version(name) for name in ("numpy", "pandas", "scipy", "statsmodels", "pingouin", "scikit-learn", "irrCAC")},
        },
        "means": list(means()),
        "welch": list(welch()),
        "shares": list(shares()),
        "alphas": list(alphas()),
        "raters": list(raters()),
        "drivers": list(drivers()),
        "gaps": list(gaps()),
        "kano": list(kano()),
        "raking": list(raking()),
        "tables": list(tables()),
        "parts": list(parts()),
        "long": long(),
        "diagnoses": np.asarray(test_inter_rater.diagnoses).tolist(),
    },
    sys.stdout,
    default=float,
    allow_nan=False,
)
