# Adds to the cases of reference.py what R makes of them. Debian: r-base-core r-cran-psych r-cran-survey r-cran-vcd r-cran-jsonlite
suppressPackageStartupMessages({ library(jsonlite); library(psych); library(survey); library(vcd) })
files <- commandArgs(TRUE)
cases <- read_json(files[1])
numbers <- function(column) vapply(column, function(v) if (is.null(v)) NA_real_ else as.numeric(v), 0)
matrixOf <- function(rows) do.call(rbind, lapply(rows, numbers))
versions <- list(R = as.character(getRversion()))
for (name in c("psych", "survey", "vcd")) versions[[name]] <- as.character(packageVersion(name))

# Weighted variances: cov.wt divides by 1 - sum of squared weights, which is Kish's number less one over that number.
cases$means <- lapply(cases$means, function(one) {
    x <- numbers(one$x); w <- numbers(one$w); there <- !is.na(x) & w > 0
    found <- cov.wt(cbind(x[there]), w[there] / sum(w[there]))
    plain <- t.test(x)
    one$r <- list(mean = unname(found$center), deviation = sqrt(found$cov[1, 1]), plain = c(unname(plain$estimate), plain$conf.int))
    one
})

# psych without weights; survey and cov.wt with them.
cases$alphas <- lapply(cases$alphas, function(one) {
    rows <- matrixOf(one$rows); w <- numbers(one$w); k <- ncol(rows); full <- complete.cases(rows)
    own <- suppressMessages(suppressWarnings(alpha(rows[full, ], check.keys = FALSE, warnings = FALSE)))
    C <- cov(rows[full, ]); R <- cor(rows[full, ])
    one$r <- list(n = sum(full), alpha = own$total$raw_alpha, standardised = own$total$std.alpha, averageCorrelation = own$total$average_r,
        itemRest = own$item.stats$r.drop, deviations = own$item.stats$sd)
    if (k > 2) one$r$dropped <- own$alpha.drop$raw_alpha
    there <- full & w > 0
    if (sum(there) > 2) {
        frame <- as.data.frame(rows[there, ]); names(frame) <- paste0("i", seq_len(k))
        design <- svydesign(~1, weights = w[there], data = frame)
        weighted <- cov.wt(rows[there, ], w[there] / sum(w[there]), cor = TRUE)
        one$r$weighted <- list(n = sum(there), alpha = as.numeric(svycralpha(reformulate(names(frame)), design)), deviations = sqrt(diag(weighted$cov)),
            averageCorrelation = mean(weighted$cor[upper.tri(weighted$cor)]),
            itemRest = vapply(seq_len(k), function(j) cov.wt(cbind(rows[there, j], rowSums(rows[there, -j, drop = FALSE])), w[there] / sum(w[there]), cor = TRUE)$cor[1, 2], 0))
        if (k > 2) one$r$weighted$dropped <- vapply(seq_len(k), function(j) as.numeric(svycralpha(reformulate(names(frame)[-j]), design)), 0)
    }
    one
})

# vcd's errors of kappa; linear credit is its "Equal-Spacing", quadratic its "Fleiss-Cohen".
cases$raters <- lapply(cases$raters, function(one) {
    a <- numbers(one$columns[[1]]); b <- numbers(one$columns[[2]]); levels <- unlist(one$categories)
    table <- table(factor(a, levels), factor(b, levels))
    if (all(rowSums(table) + colSums(table) > 0)) {
        plain <- Kappa(table, weights = "Equal-Spacing"); square <- Kappa(table, weights = "Fleiss-Cohen")
        one$r <- list(none = unname(plain$Unweighted), linear = unname(plain$Weighted), quadratic = unname(square$Weighted))
    }
    one
})

cases$drivers <- lapply(cases$drivers, function(one) {
    x <- numbers(one$x); y <- numbers(one$y); w <- numbers(one$w)
    found <- summary(lm(y ~ I(x <= 2) + I(x >= 6), weights = w))
    there <- !is.na(x) & !is.na(y) & w > 0
    one$r <- list(coefficients = unname(found$coefficients[, 1]), errors = unname(found$coefficients[, 2]), df = found$df[2],
        correlation = cov.wt(cbind(x, y)[there, ], w[there] / sum(w[there]), cor = TRUE)$cor[1, 2])
    one
})

# survey's raking, as long as it takes.
cases$raking <- lapply(cases$raking, function(one) {
    frame <- as.data.frame(lapply(one$columns, unlist), col.names = c("a", "b", "c")); n <- nrow(frame)
    raked <- function(base) {
        design <- svydesign(~1, weights = base, data = frame)
        margins <- Map(function(name, target) setNames(data.frame(names(target), n * unlist(target)), c(name, "Freq")), c("a", "b", "c"), one$targets)
        unname(weights(rake(design, list(~a, ~b, ~c), margins, control = list(maxit = 5000, epsilon = 1e-13, verbose = FALSE))))
    }
    one$r <- list(plain = raked(rep(1, n)), based = raked(unlist(one$base)))
    one
})

cases$tables <- lapply(cases$tables, function(one) {
    seed <- do.call(rbind, lapply(one$seed, unlist)); rows <- unlist(one$rows); columns <- unlist(one$columns)
    found <- loglin(outer(rows, columns) / sum(rows), list(1, 2), start = seed, fit = TRUE, eps = 1e-12, iter = 10000, print = FALSE)
    one$r <- lapply(seq_len(nrow(seed)), function(i) found$fit[i, ])
    one
})

cases$versions <- c(cases$versions, versions)
write_json(cases, files[2], auto_unbox = TRUE, digits = I(17), null = "null", na = "null")
