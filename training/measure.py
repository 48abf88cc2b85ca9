"""Figures of a fitted reader on what it was not fitted on."""

import numpy as np
from sklearn.metrics import roc_auc_score


def report(scores, labels):
    """AUC, and the share of repeats above all but 1, 2, 5 and 10 in a hundred of the others."""
    scores, labels = np.asarray(scores), np.asarray(labels)
    others = np.sort(scores[labels == 0])
    figures = {'repeats': int((labels == 1).sum()), 'others': len(others), 'auc': round(float(roc_auc_score(labels, scores)), 4)}
    for share in (0.01, 0.02, 0.05, 0.1):
        least = others[-1 - int(len(others) * share)]
        figures[f'at {share:.0%}'] = round(float((scores[labels == 1] > least).mean()), 3)
    return figures
