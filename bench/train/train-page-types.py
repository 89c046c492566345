"""Trains the model of page types and the calibration of the text's confidence, both in folds and on everything.

    python bench/train/train-page-types.py SCRATCH [--folds 5]

Reads page-types.json, which export-page-types.ts wrote into SCRATCH, and writes page-type-models.json there: one model
for each fold, with the ids of the pages that it has not seen, and `final`. Nothing is drawn by chance: the same
features give the same model.
"""

import argparse
import json
from pathlib import Path

import numpy
from train import fold_of

TYPES = ["article", "listing", "product", "forum", "documentation", "service"]
# The corpus tells listings of goods ("collection") from other listings; to a reader both are lists that lead elsewhere.
SAME_TYPE = {"collection": "listing"}
MAX_DISTANCE = 2.0
L2 = 0.01
STEPS = 400
RATE = 0.03
DIGITS = 3
WEIGHT_DIGITS = 2
# Pages of one step of the calibration, at least; fewer make it follow chance.
STEP_PAGES = 60
# Each page teaches once more as one that declares nothing, as one without an address, as a smaller one of the same make,
# and as all of these: elsewhere such pages are no rarer than here the others.
ECHO_WEIGHT = 0.25
SMALLER = 0.2
DECLARED = ("json-", "open-graph-", "markup-", "generator-", "template-", "meta-", "price-prop", "comment-prop")
DECLARED_NAMES = {"times", "bylines", "author", "date", "modified"}
SIZES = {
    "blocks", "words", "paragraphs", "headings", "linked-headings", "pictures", "prices", "lists", "table-rows",
    "articles", "sections", "forms", "definitions", "kept-words", "kept-prose", "kept-prices",
    "alike-count", "alike-groups", "times", "bylines", "main-headings", "json-products",
}  # fmt: skip


def bend(rows):
    return numpy.sign(rows) * numpy.log1p(numpy.abs(rows))


def design(rows, mean, deviation):
    distance = numpy.clip((bend(rows) - mean) / deviation, -MAX_DISTANCE, MAX_DISTANCE)
    return numpy.hstack([distance, numpy.abs(distance), numpy.ones((len(rows), 1))])


def with_echoes(names, rows, types):
    """The pages and their echoes, with the weight of each."""
    where = {
        "declared": [at for at, one in enumerate(names) if one.startswith(DECLARED) or one in DECLARED_NAMES],
        "address": [at for at, one in enumerate(names) if one.startswith("address-")],
        "sizes": [at for at, one in enumerate(names) if one in SIZES or one.startswith("phrases-")],
    }

    def echo(*kinds):
        copy = rows.copy()
        if "sizes" in kinds:
            copy[:, where["sizes"]] = numpy.floor(copy[:, where["sizes"]] * SMALLER + 0.5)
        if "declared" in kinds:
            copy[:, where["declared"]] = 0
        if "address" in kinds:
            copy[:, where["address"]] = 0
            copy[:, names.index("address-depth")] = -1
        return copy

    all_rows = [rows, echo("declared"), echo("address"), echo("sizes"), echo("sizes", "declared", "address")]
    weights = numpy.repeat([1.0] + [ECHO_WEIGHT] * (len(all_rows) - 1), len(rows))
    return numpy.vstack(all_rows), numpy.tile(types, len(all_rows)), weights[:, None] / weights.sum()


def fit_types(names, rows, types):
    """Softmax regression by Adam over the whole set, the bias alone without a penalty."""
    rows, types, share = with_echoes(names, rows, types)
    mean, deviation = bend(rows).mean(0), bend(rows).std(0) + 1e-6
    inputs, wanted = design(rows, mean, deviation), numpy.eye(len(TYPES))[types]
    weights = numpy.zeros((inputs.shape[1], len(TYPES)))
    first, second = numpy.zeros_like(weights), numpy.zeros_like(weights)
    penalty = numpy.full((inputs.shape[1], 1), L2)
    penalty[-1] = 0
    for step in range(1, STEPS + 1):
        scores = inputs @ weights
        odds = numpy.exp(scores - scores.max(1, keepdims=True))
        slope = inputs.T @ (share * (odds / odds.sum(1, keepdims=True) - wanted)) + penalty * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        weights -= RATE * (first / (1 - 0.9**step)) / (numpy.sqrt(second / (1 - 0.999**step)) + 1e-8)
    count = rows.shape[1]
    return {
        "mean": rounded(mean),
        "deviation": rounded(deviation),
        "toward": rounded(weights[:count], WEIGHT_DIGITS),
        "size": rounded(weights[count : 2 * count], WEIGHT_DIGITS),
        "bias": rounded(weights[-1]),
    }


def rounded(values, digits=DIGITS):
    return (numpy.round(values, digits) + 0.0).tolist()


def calibrate(expected, measured):
    """Isotonic regression: neighbouring steps are joined until what was measured rises, each of STEP_PAGES at least."""
    order = numpy.argsort(expected, kind="stable")
    steps = []
    for from_, to in zip(expected[order], measured[order]):
        steps.append([from_, to, 1])
        while len(steps) > 1 and (
            steps[-2][1] / steps[-2][2] >= steps[-1][1] / steps[-1][2] or steps[-2][2] < STEP_PAGES
        ):
            last = steps.pop()
            steps[-1] = [one + other for one, other in zip(steps[-1], last)]
    if len(steps) > 1 and steps[-1][2] < STEP_PAGES:
        last = steps.pop()
        steps[-1] = [one + other for one, other in zip(steps[-1], last)]
    return {
        "expected": rounded(numpy.array([total / count for total, _, count in steps])),
        "measured": rounded(numpy.array([total / count for _, total, count in steps])),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    listing = json.loads((options.scratch / "page-types.json").read_text())
    pages = listing["pages"]
    rows = numpy.array([one["row"] for one in pages])
    types = numpy.array([TYPES.index(SAME_TYPE.get(one["type"], one["type"])) for one in pages])
    expected = numpy.array([one["expected"] for one in pages])
    measured = numpy.array([one["f1"] for one in pages])
    fold = fold_of(pages, options.folds)

    def train(chosen):
        return {**fit_types(listing["features"], rows[chosen], types[chosen]), "text": calibrate(expected[chosen], measured[chosen])}

    written = {"features": listing["features"], "types": TYPES, "folds": [], "final": train(fold >= 0)}
    for one in range(options.folds):
        held_out = [pages[at]["id"] for at in numpy.flatnonzero(fold == one)]
        written["folds"].append({**train(fold != one), "pages": held_out})
        print(f"fold {one}: {(fold != one).sum()} pages, {len(held_out)} held out")
    (options.scratch / "page-type-models.json").write_text(json.dumps(written))


if __name__ == "__main__":
    main()
