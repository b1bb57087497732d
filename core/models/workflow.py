"""Review by someone else: the two tasks of this library's workflows."""

from dataclasses import dataclass, replace

from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState

from core.choices import Outcome, TranslationFault
from core.editorial.authorship import translators_of, writers_of
from core.editorial.comments import open_comments
from core.editorial.events import Event, announce
from core.editorial.forms import AcceptForm, AssessForm, DeclineForm, ReasonForm, ReturnForm
from core.models.pairs import ApprovedOriginal, lock_pair, may_become_public
from core.models.review import ConflictOfInterest, Decision
from core.models.taxonomies import Term, Vocabulary
from core.permissions import languages_to_translate_into
from core.translation.sources import progress_of, translations_of


@dataclass(frozen=True)
class Action:
    """One way to end a review: its name, what is said when it is done, what it asks, how it ends, what is announced."""

    label: str
    done: str
    form: type
    outcome: Outcome
    event: Event


class PeerReviewTask(AbstractGroupApprovalTask):
    """Approval by a member of the task's groups who neither submitted the page nor wrote its text.

    Wagtail's group approval lets an editor change a text and approve it in the same click. Here the change
    is saved, the approval is not given, and the task waits for someone else. Every decision leaves a
    ``Decision``.
    """

    submitted: Event
    actions: dict[str, Action]

    class Meta:
        abstract = True

    # Who may decide

    def is_able(self, page, user):
        """Whether a member of the task's groups knows what it takes to judge the page."""
        return True

    def writers(self, pages, saved_by=None):
        """``{page id: {user id, …}}``: whose work each page is."""
        raise NotImplementedError

    def barred(self, page):
        """The ids of those who may not decide: whoever submitted the page, wrote its text or stands too close."""
        state = page.current_workflow_state
        return {
            state and state.requested_by_id,
            *self.writers([page]).get(page.pk, ()),
            *page.conflicts_of_interest.values_list("member_id", flat=True),
        } - {None}

    def reviewers_of(self, page):
        """The members who may decide about the page now, by name."""
        members = get_user_model().objects.filter(is_active=True, groups__in=self.groups.all())
        return members.exclude(pk__in=self.barred(page)).distinct().order_by("last_name", "first_name", "pk")

    def get_actions(self, obj, user):
        if not super().get_actions(obj, user) or user.pk in self.barred(obj):
            return []
        return [(name, action.label, True) for name, action in self.actions.items()]

    def get_task_states_user_can_moderate(self, user, **kwargs):
        page_id = Cast(OuterRef("workflow_state__object_id"), models.BigIntegerField())
        states = (
            super()
            .get_task_states_user_can_moderate(user, **kwargs)
            .exclude(workflow_state__requested_by=user)
            .exclude(Exists(ConflictOfInterest.objects.filter(page_id=page_id, member=user)))
        )
        waiting = Page.objects.filter(pk__in=list(states.values_list("workflow_state__object_id", flat=True)))
        own = [str(pk) for pk, writers in self.writers(waiting, saved_by=user).items() if user.pk in writers]
        return states.exclude(workflow_state__object_id__in=own)

    def locked_for_user(self, obj, user):
        """Whoever declared a conflict of interest does not touch the text either while it is reviewed."""
        return super().locked_for_user(obj, user) or obj.conflicts_of_interest.filter(member=user).exists()

    # What a decision does

    def start(self, workflow_state, user=None):
        task_state = super().start(workflow_state, user=user)
        announce(self.submitted, workflow_state.content_object.specific, actor=user)
        return task_state

    def get_form_for_action(self, action):
        return self.actions[action].form if action in self.actions else AcceptForm

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **answers):
        """Carry out a decision and record it.

        Nothing happens when someone else was faster, when the member may not decide, or when an answer is
        missing: the caller sees it in the task state. The lock makes two reviewers who decide at the same
        moment come one after the other.
        """
        page = task_state.workflow_state.content_object.specific
        lock_pair(page)
        task_state = TaskState.objects.select_for_update().get(pk=task_state.pk)
        form = self.get_form_for_action(action_name)(answers)
        if not self.may_act(task_state, page, user, action_name) or not form.is_valid():
            return
        # The decision is about the text as it stands, also when a reviewer changed it since it was submitted.
        task_state.revision = page.get_latest_revision()
        decision = self.record(task_state, page, user, self.actions[action_name], form.cleaned_data)
        getattr(self, action_name)(task_state, decision)
        page.refresh_from_db()
        self.tell(page, self.actions[action_name], decision)

    def tell(self, page, action, decision):
        """Announce a decision; each listener reads its message in its own language."""
        announce(action.event, page, actor=decision.member, note=lazy(decision.message, str)())

    def done(self, page, action_name):
        """What to say to whoever has just decided."""
        return self.actions[action_name].done

    def may_act(self, task_state, page, user, action_name):
        """Whether the member may decide so, and nothing was decided before."""
        current = page.current_workflow_task_state
        is_open = current is not None and current.pk == task_state.pk
        return is_open and action_name in [name for name, *_rest in self.get_actions(page, user)]

    @staticmethod
    def record(task_state, page, user, action, answers):
        reason = Outcome.ACCEPTED if action.outcome == Outcome.ACCEPTED else answers.pop("reason")
        return Decision.objects.create(
            page_id=page.pk,
            task_state=task_state,
            member=user,
            outcome=action.outcome,
            reason=Term.objects.filter(vocabulary=Vocabulary.DECISION_REASON, slug=reason).first(),
            translation_fault=reason if reason in TranslationFault else "",
            note=answers.pop("comment"),
            comments=open_comments(page) if action.outcome == Outcome.CHANGES_REQUESTED else [],
            **answers,
        )

    def approve(self, task_state, decision):
        task_state.approve(user=decision.member, comment=decision.note)

    def reject(self, task_state, decision):
        task_state.reject(user=decision.member, comment=decision.note)


def tell_translators(translation, *, since, actor):
    """Announce what there is to translate, if an approval brought anything."""
    total, done = progress_of([translation])[translation.pk]
    if done == total or translation.source.last_updated_at < since:
        return
    target = translation.get_target_instance()
    if target.first_published_at is None:
        announce(Event.TRANSLATION_OPENED, target, actor=actor)
    else:
        announce(Event.TRANSLATION_REOPENED, target, actor=actor, note=lazy(_strings_to_do, str)(total - done))


def _strings_to_do(count):
    return ngettext(
        "%(count)d passage is to be translated again.", "%(count)d passages are to be translated again.", count
    ) % {"count": count}


class EditorialReviewTask(PeerReviewTask):
    """An editor reads an entry in the language it was written in."""

    submitted = Event.SUBMITTED
    actions = {
        "approve": Action(
            _("Approve and publish"),
            _("Approved. The entry is public, and its translation is open."),
            AssessForm,
            Outcome.ACCEPTED,
            Event.PUBLISHED,
        ),
        "reject": Action(
            _("Ask for changes"),
            _("Sent back to its authors, with your reasons."),
            ReasonForm,
            Outcome.CHANGES_REQUESTED,
            Event.CHANGES_REQUESTED,
        ),
        "decline": Action(
            pgettext_lazy("action", "Decline"),
            _("Declined. Its authors read why."),
            DeclineForm,
            Outcome.DECLINED,
            Event.DECLINED,
        ),
    }

    class Meta:
        verbose_name = _("editorial review")
        verbose_name_plural = _("editorial reviews")

    def writers(self, pages, saved_by=None):
        return writers_of(pages, saved_by)

    def get_actions(self, obj, user):
        """Approval is offered only for a draft that could be published.

        It had no gap when it was submitted, but an editor may have saved one since: drafts may hold anything.
        """
        actions = super().get_actions(obj, user)
        if actions and not obj.get_latest_revision_as_object().is_publishable:
            return [action for action in actions if action[0] != "approve"]
        return actions

    def approve(self, task_state, decision):
        """The editor's judgement is published with the text it is about, without counting as an edit of it."""
        revision = task_state.revision
        revision.content |= {
            "evidence_level": decision.evidence_level,
            "evidence_reason": decision.evidence_reason,
        }
        revision.save(update_fields=["content"])
        super().approve(task_state, decision)

    def done(self, page, action_name):
        if action_name == "approve" and ApprovedOriginal.objects.filter(page_id=page.pk).exists():
            return _("Approved. It becomes public together with its translation, which is open.")
        return super().done(page, action_name)

    def tell(self, page, action, decision):
        if action.outcome != Outcome.ACCEPTED:
            return super().tell(page, action, decision)
        waits = ApprovedOriginal.objects.filter(page_id=page.pk).exists()
        super().tell(page, replace(action, event=Event.APPROVED) if waits else action, decision)
        for translation in translations_of(page):
            tell_translators(translation, since=decision.created_at, actor=decision.member)
        return None

    def decline(self, task_state, decision):
        """The workflow is over, and the entry a draft of its agency again."""
        task_state.reject(user=decision.member, update=False, comment=decision.note)
        task_state.workflow_state.status = WorkflowState.STATUS_CANCELLED
        task_state.workflow_state.save()


class LanguageReviewTask(PeerReviewTask):
    """Someone able in both languages reads a translation beside its original.

    The task's groups hold members of both directions; each has a part only in translations into their language.
    """

    submitted = Event.TRANSLATION_SUBMITTED
    actions = {
        "approve": Action(
            _("Approve and publish"),
            _("Approved. The translation is public."),
            AcceptForm,
            Outcome.ACCEPTED,
            Event.TRANSLATION_PUBLISHED,
        ),
        "reject": Action(
            _("Send back to the translator"),
            _("Sent back to the translator, with your note."),
            ReturnForm,
            Outcome.CHANGES_REQUESTED,
            Event.TRANSLATION_RETURNED,
        ),
    }

    class Meta:
        verbose_name = _("language review")
        verbose_name_plural = _("language reviews")

    def writers(self, pages, saved_by=None):
        return translators_of(pages)

    def is_able(self, page, user):
        """Whether the member's role is to translate into the page's language; into any, without a page."""
        languages = languages_to_translate_into(user)
        return page.locale.language_code in languages if page else bool(languages)

    def user_can_access_editor(self, obj, user):
        return super().user_can_access_editor(obj, user) and self.is_able(obj, user)

    def user_can_lock(self, obj, user):
        return super().user_can_lock(obj, user) and self.is_able(obj, user)

    def get_actions(self, obj, user):
        """Approval is offered only where the translation may be public: beside its original, or as it was before."""
        if not self.is_able(obj, user):
            return []
        actions = super().get_actions(obj, user)
        return actions if not actions or may_become_public(obj) else [name for name in actions if name[0] != "approve"]

    def tell(self, page, action, decision):
        super().tell(page, action, decision)
        if action.outcome == Outcome.ACCEPTED:
            for original in page.get_translations().live().filter(last_published_at__gte=decision.created_at):
                announce(Event.PUBLISHED, original.specific, actor=decision.member)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        theirs = Page.objects.filter(
            pk=Cast(OuterRef("workflow_state__object_id"), models.BigIntegerField()),
            locale__language_code__in=languages_to_translate_into(user),
        )
        return states.filter(Exists(theirs))

    def reviewers_of(self, page):
        able = get_user_model().objects.with_perm(
            f"core.translate_into_{page.locale.language_code}", include_superusers=False
        )
        return super().reviewers_of(page).filter(pk__in=able.values("pk"))
