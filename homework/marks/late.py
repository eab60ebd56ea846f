"""A plug-in for nbgrader: what a late submission loses."""

import math

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Float

DAY = 24 * 3600


class PercentPerDay(LateSubmissionPlugin):
    """Take a part of the score for each day that has begun."""

    percent = Float(10, help="how much of the score a day costs").tag(config=True)

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        """Return the points to take; nbgrader takes no more than there are."""
        return score * self.percent / 100 * math.ceil(total_seconds_late / DAY)
