"""What Wagtail does when a review ends with an approval, named by ``WAGTAIL_FINISH_WORKFLOW_ACTION``.

Wagtail reads it before any model is there: nothing is imported until it is called.
"""


def finish(workflow_state, user=None):
    from core.editorial.pairs import approved

    approved(workflow_state, user)
