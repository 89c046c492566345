"""Trains the block model: fold models for out-of-fold figures, then one on everything.

    python bench/train/train.py SCRATCH [--folds 5] [--final]

Reads what export-features.ts wrote into SCRATCH and writes fold-N.json (with the ids of its pages) and final.json
there. Seeded and on one thread: the same features give the same trees.
"""

import argparse
import hashlib
import json
from pathlib import Path

import lightgbm
import numpy
from publicsuffixlist import PublicSuffixList

TREES = 220
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 32,
    "min_data_in_leaf": 800,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "lambda_l2": 20.0,
    "max_bin": 63,
    "seed": 20,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
# Other kinds of pages teach the model what a page can be, but articles are what it is for.
OTHER_TYPES_WEIGHT = 0.6
# A block counts by the square root of its words, and by its share of its page, which is what the figure is made of.
SHARE_WEIGHT = 200.0
# Copies of the pages without names, and in the manner of older ones, teach the model not to lean on either. They weigh
# less than the pages themselves.
GUISES = {"plain": 1.0, "nameless": 0.3, "old-fashioned": 0.15}
# Of short blocks that a rule has named and the truth does not have, one in so many teaches as much as all: they count for it.
SPARED = 4
SHORT_WORDS = 8


def load(scratch, guise):
    listing = json.loads((scratch / f"{guise}.json").read_text())
    names, pages = listing["features"], listing["pages"]
    rows = numpy.fromfile(scratch / f"{guise}.rows.f32", dtype=numpy.float32).reshape(-1, len(names))
    told = numpy.fromfile(scratch / f"{guise}.blocks.f32", dtype=numpy.float32).reshape(-1, 2)
    page = numpy.repeat(numpy.arange(len(pages)), [one["blocks"] for one in pages])
    return names, pages, rows, told, page


def gather(scratch, folds):
    """The blocks to learn from in all guises: rows, labels, weights and folds; with the names and the pages."""
    parts = []
    for guise, share in GUISES.items():
        names, pages, rows, told, page = load(scratch, guise)
        asked, weights = thin_out(names, rows, told, weigh(pages, told, page))
        fold = fold_of(pages, folds)
        parts.append((rows[asked], told[asked, 1], share * weights[asked], fold[page][asked]))
    rows, labels, weights, block_fold = (numpy.concatenate(part) for part in zip(*parts))
    return names, pages, fold, rows, labels, weights, block_fold


def weigh(pages, told, page):
    words = told[:, 0]
    per_page = numpy.maximum(1, numpy.bincount(page, words, len(pages)))
    of_type = numpy.array([1.0 if one["type"] == "article" else OTHER_TYPES_WEIGHT for one in pages])
    return (numpy.sqrt(words) + SHARE_WEIGHT * words / per_page[page]) * of_type[page]


def thin_out(names, rows, told, weights):
    """Which blocks to train on, and the weights that make up for the others."""
    plain = (told[:, 1] == 0) & (told[:, 0] < SHORT_WORDS) & (rows[:, names.index("rule")] > 1)
    spared = plain & (numpy.arange(len(told)) % SPARED != 0)
    return ~spared, numpy.where(plain, weights * SPARED, weights)


def fold_of(pages, folds):
    """Pages of one registrable domain stand in one fold; the fold follows from the domain's name alone."""
    suffixes = PublicSuffixList()
    found = []
    for one in pages:
        host = one["url"].split("//")[-1].split("/")[0].split(":")[0].lower()
        domain = suffixes.privatesuffix(host) or host or one["id"]
        found.append(int(hashlib.sha256(domain.encode()).hexdigest()[:8], 16) % folds)
    return numpy.array(found)


def fit(rows, labels, weights):
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, labels, weight=weights), num_boost_round=TREES)


def flatten(booster, names):
    """Trees as parallel lists; a child below zero is the leaf ~child."""
    trees = []
    for info in booster.dump_model()["tree_info"]:
        tree = {"feature": [], "threshold": [], "left": [], "right": [], "leaf": []}

        def add(node):
            if "leaf_value" in node:
                tree["leaf"].append(node["leaf_value"])
                return ~(len(tree["leaf"]) - 1)
            at = len(tree["feature"])
            tree["feature"].append(node["split_feature"])
            tree["threshold"].append(node["threshold"])
            tree["left"].append(0)
            tree["right"].append(0)
            tree["left"][at] = add(node["left_child"])
            tree["right"][at] = add(node["right_child"])
            return at

        add(info["tree_structure"])
        trees.append(tree)
    gain = booster.feature_importance("gain")
    order = numpy.argsort(-gain)
    return {
        "features": names,
        "trees": trees,
        "gain": {names[at]: round(float(gain[at] / gain.sum()), 5) for at in order if gain[at] > 0},
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--final", action="store_true")
    options = parser.parse_args()
    names, pages, fold, rows, labels, weights, block_fold = gather(options.scratch, options.folds)
    for one in range(options.folds):
        train = block_fold != one
        model = flatten(fit(rows[train], labels[train], weights[train]), names)
        model["pages"] = [pages[at]["id"] for at in numpy.flatnonzero(fold == one)]
        (options.scratch / f"fold-{one}.json").write_text(json.dumps(model))
        print(f"fold {one}: {train.sum()} blocks, {len(model['pages'])} pages held out", flush=True)
    if options.final:
        model = flatten(fit(rows, labels, weights), names)
        (options.scratch / "final.json").write_text(json.dumps(model))
        print(f"final: {len(rows)} blocks, {len(model['trees'])} trees")


if __name__ == "__main__":
    main()
