from core.forms import EntryPageForm, TermsField
from core.models.taxonomies import Vocabulary


class PracticePageForm(EntryPageForm):
    """What a practice asks beyond any entry: its theme and place are required, its success factors named."""

    themes = TermsField(Vocabulary.THEME, required=True)
    provinces = TermsField(Vocabulary.PROVINCE, required=True)
    success_factors = TermsField(Vocabulary.SUCCESS_FACTOR)
