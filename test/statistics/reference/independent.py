"""Cases chosen for their edges: zero counts, tiny tails, constant columns, negative alpha.

venv/bin/python independent.py > ../../fixtures/statistics/independent.json
"""

import json
import math
import sys

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.proportion import proportion_confint, confint_proportions_2indep, proportions_ztest
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa
from statsmodels.stats.weightstats import DescrStatsW, CompareMeans
import statsmodels.api as sm, pingouin as pg

out = {
    "about": "scipy 1.17.1, statsmodels 0.15.0, pingouin 0.7.0 and numpy 2.4.6 from the data beside the figures. Newcombe: the cases of table II in Statistics in Medicine 17 (1998), 873. Fleiss: Psychological Bulletin 76 (1971), 378, 10 subjects by 14 raters as commonly reprinted."
}
out["distributions"] = {
    "normal": [[p, stats.norm.ppf(p)] for p in (1e-9, 1e-4, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9995, 1 - 1e-9)],
    "student": [[p, df, stats.t.ppf(p, df)] for p in (0.6, 0.95, 0.975, 0.995, 0.9995) for df in (1, 1.5, 2, 3.7, 9, 30.25, 250, 1e4)],
    "twoSided": [[t, df, 2 * stats.t.sf(abs(t), df)] for t in (0, 0.5, -2.1, 4, 12, 40) for df in (1, 2.5, 9, 60, 1000)],
    "normalTwoSided": [[z, 2 * stats.norm.sf(abs(z))] for z in (0, 0.3, 1.96, -4, 6, 9, 20)],
}
out["wilson"] = [
    [x, n, c, *proportion_confint(x, n, 1 - c, "wilson")]
    for x, n in ((0, 1), (1, 1), (0, 10), (10, 10), (3, 7), (81, 263), (1, 29), (999, 1000))
    for c in (0.8, 0.95, 0.99)
]
# Newcombe 1998 (Statistics in Medicine 17:873), table II, and zero counts
out["newcombe"] = [
    [a, b, c, d, *confint_proportions_2indep(a, b, c, d, method="newcomb", compare="diff")]
    for a, b, c, d in (
        (56, 70, 48, 80),
        (9, 10, 3, 10),
        (6, 7, 2, 7),
        (5, 56, 0, 29),
        (0, 10, 0, 20),
        (0, 10, 0, 10),
        (10, 10, 0, 20),
        (10, 10, 0, 10),
        (10, 10, 20, 20),
    )
]
zt = []
for a, b, c, d in ((56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (10, 10, 0, 20), (450, 1000, 430, 1000)):
    z, p = proportions_ztest([a, c], [b, d])
    zt.append([a, b, c, d, z, p])
out["twoProportions"] = zt
rng = np.random.default_rng(7)
w = []
data = [
    ([1, 2, 3], [4, 4, 5, 9]),
    ([7.1, 7.1, 7.2], [3, 8]),
    (list(map(float, rng.integers(1, 8, 40))), list(map(float, rng.integers(1, 8, 25)))),
    ([5, 5, 5], [1, 2, 3, 4]),
]
for a, b in data:
    r = stats.ttest_ind(a, b, equal_var=False)
    ci = r.confidence_interval(0.9)
    w.append({"a": a, "b": b, "t": r.statistic, "df": r.df, "p": r.pvalue, "low90": ci.low, "high90": ci.high})
out["welch"] = w
m = []
for v in ([1, 2], [3, 3, 4, 9], [0.1, 0.1, 0.4], data[2][0]):
    ci = stats.t.interval(0.95, len(v) - 1, np.mean(v), stats.sem(v))
    m.append({"values": v, "mean": np.mean(v), "low": ci[0], "high": ci[1]})
out["mean"] = m
# weighted mean with Kish's n: variance as defined, by numpy
wm = []
for v, ww in (([1, 2, 6], [2, 1, 1]), ([3, 3, 4, 9, 1], [0.5, 1.5, 2, 1, 0.25])):
    v = np.array(v, float)
    ww = np.array(ww)
    ne = ww.sum() ** 2 / (ww**2).sum()
    mu = np.average(v, weights=ww)
    var = np.average((v - mu) ** 2, weights=ww) * ne / (ne - 1)
    h = stats.t.ppf(0.975, ne - 1) * math.sqrt(var / ne)
    wm.append({"values": v.tolist(), "weights": ww.tolist(), "mean": mu, "effectiveN": ne, "low": mu - h, "high": mu + h})
out["weightedMean"] = wm
# alpha: pingouin; negative alpha; missing rows
A = rng.integers(1, 6, (30, 1)) + rng.integers(-1, 2, (30, 5))
neg = np.column_stack([[1, 2, 3, 4, 5, 2, 4], [5, 4, 3, 2, 1, 5, 1], [1, 3, 2, 5, 4, 1, 2]])
al = []
for M in (A.astype(float), neg.astype(float)):
    df = pd.DataFrame(M)
    a = pg.cronbach_alpha(df)[0]
    k = M.shape[1]
    drop = [pg.cronbach_alpha(df.drop(columns=[i]))[0] for i in range(k)]
    rest = [np.corrcoef(M[:, i], np.delete(M, i, 1).sum(1))[0, 1] for i in range(k)]
    C = np.corrcoef(M.T)
    rb = C[np.triu_indices(k, 1)].mean()
    al.append(
        {"rows": M.tolist(), "alpha": a, "ifDropped": drop, "itemRest": rest, "averageCorrelation": rb, "standardised": k * rb / (1 + (k - 1) * rb)}
    )
Mm = A.astype(float).copy()
Mm[2, 1] = np.nan
Mm[9, 4] = np.nan
a = pg.cronbach_alpha(pd.DataFrame(Mm), nan_policy="listwise")[0]
al.append({"rows": [[None if np.isnan(x) else x for x in r] for r in Mm.tolist()], "alpha": a, "n": 28})
out["alpha"] = al
# kappa: Fleiss, Cohen, Everitt 1969 table; diagnoses; zeros
ks = []
for T in (
    [[53, 5, 2], [11, 14, 5], [1, 6, 3]],
    [[20, 5], [10, 15]],
    [[0, 5], [5, 0]],
    [[44, 5, 1], [7, 20, 3], [9, 5, 6]],
    [[5, 0, 0], [0, 5, 0], [0, 0, 0]],
    [[10, 3, 0, 0], [2, 8, 4, 1], [0, 1, 7, 2], [0, 0, 3, 9]],
):
    for wt in (None, "linear", "quadratic"):
        r = cohens_kappa(np.array(T), wt=wt) if wt != "quadratic" else cohens_kappa(np.array(T), wt="fc")
        if wt == "linear":
            k = len(T)
            W = np.abs(np.subtract.outer(range(k), range(k))) / (k - 1)
            r = cohens_kappa(np.array(T), weights=W)
        if wt == "quadratic":
            k = len(T)
            W = (np.subtract.outer(range(k), range(k)) / (k - 1)) ** 2
            r = cohens_kappa(np.array(T), weights=W)
        ks.append([T, wt or "none", r.kappa, r.std_kappa])
out["cohen"] = ks
# Fleiss 1971 as in Gwet / Wikipedia: 10 subjects, 14 raters, 5 categories
F = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
]
F2 = [[1, 2], [2, 1], [1, 2], [2, 1]]
out["fleiss"] = [[f, float(fleiss_kappa(np.array(f)))] for f in (F, F2)]
# penalty-reward by OLS
y = rng.integers(1, 8, 60).astype(float)
x = rng.integers(1, 8, 60).astype(float)
fit = sm.OLS(y, sm.add_constant(np.column_stack([(x <= 2), (x >= 6)]).astype(float))).fit()
out["penaltyReward"] = {"y": y.tolist(), "x": x.tolist(), "low": 2, "high": 6, "coefficients": fit.params.tolist()}
out["driver"] = {"y": y.tolist(), "x": x.tolist(), "r": float(np.corrcoef(x, y)[0, 1])}
# raking: dense IPF with numpy, long enough to be exact
sex = rng.choice(["m", "f"], 80, p=[0.7, 0.3])
age = rng.choice(["y", "m", "o"], 80, p=[0.5, 0.3, 0.2])
reg = rng.choice(["n", "s"], 80)
tg = [{"m": 0.49, "f": 0.51}, {"y": 0.3, "m": 0.4, "o": 0.3}, {"n": 0.55, "s": 0.45}]
ww = np.ones(80)
for _ in range(5000):
    for col, t in zip((sex, age, reg), tg):
        for c, v in t.items():
            ww[col == c] *= v * 80 / ww[col == c].sum()
out["rake"] = {
    "columns": [c.tolist() for c in (sex, age, reg)],
    "targets": tg,
    "weights": ww.tolist(),
    "effectiveN": float(ww.sum() ** 2 / (ww**2).sum()),
}
nps = rng.integers(0, 11, 57)
p = (nps >= 9).mean()
d = (nps <= 6).mean()
s = np.where(nps >= 9, 1, np.where(nps <= 6, -1, 0))
se = s.std(ddof=0) / math.sqrt(57)
out["nps"] = {
    "values": nps.tolist(),
    "score": 100 * (p - d),
    "low": 100 * (p - d - stats.norm.ppf(0.975) * se),
    "high": 100 * (p - d + stats.norm.ppf(0.975) * se),
}
# percentiles by numpy (linear); margin of error and sample sizes by their formulas with scipy's z
pv = [float(x) for x in rng.normal(10, 4, 37)]
out["percentiles"] = {"values": pv, "of": [[q, float(np.percentile(pv, q * 100))] for q in (0, 0.05, 0.25, 0.5, 0.9, 0.99, 1)]}
z = lambda c: stats.norm.ppf(1 - (1 - c) / 2)
out["margin"] = [
    [n, s, c, N, z(c) * math.sqrt(s * (1 - s) / n) * (math.sqrt((N - n) / (N - 1)) if N else 1)]
    for n, s, c, N in ((400, 0.5, 0.95, None), (400, 0.5, 0.95, 1000), (50, 0.1, 0.99, 50), (1, 0.5, 0.9, 2), (30, 0, 0.95, None))
]
out["sample"] = [
    [
        e,
        s,
        c,
        N,
        math.ceil((z(c) ** 2 * s * (1 - s) / e**2) / (1 + ((z(c) ** 2 * s * (1 - s) / e**2) - 1) / N) if N else z(c) ** 2 * s * (1 - s) / e**2),
    ]
    for e, s, c, N in ((0.05, 0.5, 0.95, None), (0.03, 0.5, 0.95, 120000), (0.01, 0.5, 0.99, None), (0.1, 0.2, 0.9, 35), (0.025, 0.5, 0.95, 1))
]
json.dump(out, sys.stdout, allow_nan=False, default=float)
