"""What the library adds to the CMS. Only registers; the classes live in the files named after them."""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, re_path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.admin.viewsets import viewsets
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core import admin_api, bulk_actions, media, scheduled, views, walls
from core.account import MailSettingsPanel
from core.accounts import members, trail
from core.dashboard.entries import DraftsPanel, OwnEntries, PublishedPanel, SentBackPanel
from core.dashboard.reviews import ReviewsPanel
from core.dashboard.start import StartPanel
from core.dashboard.translations import OpenTranslations, TranslationsPanel
from core.editorial import in_the_form, pair_views, translator_views
from core.editorial import views as review_views
from core.editorial.counterpart_views import ask_one_by_one
from core.editorial.counterparts import in_two_languages
from core.editorial.queue import ReviewsMenuItem
from core.feedback import admin_views as feedback
from core.feedback.panels import FeedbackPanel
from core.freshness import buttons, history
from core.freshness import views as freshness
from core.freshness.panels import DueForReviewPanel
from core.freshness.report import FreshnessMenuItem, FreshnessReport
from core.models import EntryPage
from core.previews import admin_urls as preview_urls
from core.translation import views as translation
from core.translation.board.report import BoardMenuItem, StatusBoard
from core.translation.board.viewsets import EntryViewSet
from core.translation.exchange import views as exchange
from core.translation.sources import translation_into
from core.undelivered import UndeliveredMailPanel, try_again
from core.viewsets import CatalogueViewSetGroup, ConflictOfInterestViewSet, MembershipViewSet

register_snippet(CatalogueViewSetGroup)
viewsets.register(MembershipViewSet("membership"))
viewsets.register(ConflictOfInterestViewSet("conflict_of_interest"))
viewsets.register(EntryViewSet())
hooks.register("register_account_settings_panel", MailSettingsPanel)
hooks.register("scheduled_job", scheduled.publish_scheduled_pages)
hooks.register("scheduled_job", scheduled.send_daily_summaries, order=10)
hooks.register("scheduled_job", scheduled.deliver_mail, order=20)
hooks.register("scheduled_job", scheduled.remind_of_reviews, order=5)
hooks.register("scheduled_job", scheduled.make_missing_pictures, order=25)
hooks.register("scheduled_job", scheduled.forget_old_mail, order=30)
hooks.register("scheduled_job", scheduled.forget_expired_preview_links, order=30)
hooks.register("scheduled_job", scheduled.forget_old_readers_feedback, order=30)
hooks.register("scheduled_job", scheduled.forget_old_visits, order=30)


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("entries/<int:page_id>/state/", views.entry_state, name="entry_state"),
        *preview_urls.urlpatterns,
        path("entries/<int:page_id>/publish/", pair_views.publish_entry, name="publish_entry"),
        path("entries/<int:page_id>/translator/", translator_views.translator_of_entry, name="entry_translator"),
        path("entries/<int:page_id>/confirm/", freshness.confirm_entry, name="confirm_entry"),
        path("entries/<int:page_id>/archive/", freshness.archive_entry, name="archive_entry"),
        path("entries/<int:page_id>/restore/", freshness.restore_entry, name="restore_entry"),
        path("reports/freshness/", FreshnessReport.as_view(), name="freshness_report"),
        path("reports/freshness/results/", FreshnessReport.as_view(results_only=True), name="freshness_report_results"),
        path("entries/<int:page_id>/interview-guide/", views.entry_interview_guide, name="entry_interview_guide"),
        path("entries/<int:page_id>/translation/", translation.preview, name="translation_preview"),
        path("feedback/", feedback.feedback_list, name="feedback"),
        path("feedback/<int:pk>/", feedback.feedback_detail, name="feedback_detail"),
        path("interview-guide/<str:kind>/<str:language>/", views.interview_guide, name="interview_guide"),
        path("mail/try-again/", try_again, name="try_mail_again"),
        path("translations/", StatusBoard.as_view(), name="translation_board"),
        path("reviews/", review_views.queue, name="reviews"),
        path("reviews/<int:page_id>/", review_views.review, name="review"),
        path("translations/<int:page_id>/file/", exchange.bring_back, name="bring_translation_back"),
        path("translations/<int:page_id>/file.<str:extension>", exchange.take_along, name="take_translation_along"),
        # Registered before wagtail-localize's own, so that they answer in its place.
        re_path(
            r"^localize/translate/\d+/(strings|overrides|pofile|machine_translate|disable)\b",
            views.closed,
        ),
        re_path(r"^localize/(submit|update)/", views.closed),
        re_path(r"^localize/page/\d+/convert_to_alias/", views.closed),
        re_path(r"^localize/(reports|api)/", views.closed),
    ]


@hooks.register("before_edit_page", order=-10)
def open_translation_screen(request, page):
    """A translation opens beside its original instead of in the ordinary editor."""
    opened = isinstance(page, EntryPage) and translation_into(page)
    if opened:
        return translation.translation_screen(request, page, opened)


hooks.register("before_edit_page", in_the_form.answer_before_saving)
hooks.register("after_edit_page", in_the_form.answer_after_saving)
hooks.register("construct_page_action_menu", in_the_form.arrange_buttons)


@hooks.register("register_admin_menu_item")
def reviews_menu_item():
    return ReviewsMenuItem(
        gettext_lazy("Reviews"), reverse_lazy("reviews"), name="reviews", icon_name="clipboard-list", order=150
    )


@hooks.register("register_admin_menu_item")
def translation_board_menu_item():
    return BoardMenuItem()


hooks.register("before_serve_document", media.guard_document)
hooks.register("construct_admin_api", admin_api.register, order=10)

for action in bulk_actions.actions():
    hooks.register("register_bulk_action", action, order=10)


@hooks.register("construct_page_chooser_queryset")
def choose_within_walls(pages, request):
    return pages.exclude(pk__in=walls.hidden_entries(request.user).values("pk"))


@hooks.register("before_bulk_action")
def refuse_bulk_publication(request, action_type, pages, action_class_instance):
    """Entries become public by review alone, one by one."""
    if action_type == "publish" and any(isinstance(page.specific, EntryPage) for page in pages):
        messages.error(request, _("Entries are published by review. Open each one and submit it."))
        return redirect("wagtailadmin_home")


@hooks.register("before_bulk_action")
def ask_about_the_other_language(request, action_type, pages, action_class_instance):
    """Nobody is asked about each of many entries: they are taken away one by one."""
    if action_type in ("delete", "unpublish") and action_class_instance.model is Page and in_two_languages(pages):
        messages.error(request, ask_one_by_one())
        return redirect("wagtailadmin_home")


@hooks.register("register_page_header_buttons")
def share_a_preview(page, user, view_name, next_url=None):
    if isinstance(page, EntryPage) and page.permissions_for_user(user).can_edit():
        yield Button(_("Preview links"), reverse("preview_links", args=[page.pk]), icon_name="view", priority=35)


@hooks.register("register_log_actions")
def preview_log_actions(actions):
    actions.register_action(
        "core.preview.create", gettext_lazy("Make a preview link"), gettext_lazy("Preview link made")
    )
    actions.register_action(
        "core.preview.revoke", gettext_lazy("Revoke a preview link"), gettext_lazy("Preview link revoked")
    )


@hooks.register("register_log_actions")
def trail_log_actions(actions):
    for action, formatter in trail.formatters():
        actions.register_action(action)(formatter)


@hooks.register("register_account_menu_item")
def second_factor_of_the_member(request):
    return {
        "url": reverse("mfa_index"),
        "label": _("Sign in with two steps"),
        "help_text": _("An app with codes or a passkey, beside the password."),
    }


@hooks.register("register_account_menu_item")
def sessions_of_the_member(request):
    return {
        "url": reverse("member_sessions"),
        "label": _("Where you are signed in"),
        "help_text": _("See your sessions, and end those you do not know."),
    }


@hooks.register("after_edit_user")
def sign_out_a_closed_account(request, user):
    members.sign_out_who_was_closed([user])


@hooks.register("after_bulk_action")
def sign_out_closed_accounts(request, action_type, objects, action_class_instance):
    if action_class_instance.model is get_user_model():
        members.sign_out_who_was_closed(get_user_model().objects.filter(pk__in=[user.pk for user in objects]))


@hooks.register("register_page_header_buttons")
def offer_publication(page, user, view_name, next_url=None):
    if isinstance(page, EntryPage):
        yield pair_views.PublishButton(page=page, priority=30)
        yield translator_views.TranslatorButton(page=page, priority=31)


@hooks.register("register_page_header_buttons")
def offer_archiving_in_the_header(page, user, view_name, next_url=None):
    return buttons.archive_buttons(page)


@hooks.register("register_page_listing_more_buttons")
def offer_archiving_in_listings(page, user, next_url=None):
    return buttons.archive_buttons(page)


@hooks.register("register_log_actions")
def name_in_the_history(actions):
    for action, formatter in history.FORMATTERS.items():
        actions.register_action(action)(formatter)


@hooks.register("register_reports_menu_item")
def freshness_report():
    return FreshnessMenuItem()


# Ours say the same and whose turn it is. Recent edits would show titles the member may no longer open.
REPLACED_PANELS = (RecentEditsPanel, UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)


@hooks.register("construct_homepage_panels")
def add_home_panels(request, panels):
    entries, translations = OwnEntries(request.user), OpenTranslations(request.user)
    panels[:] = [
        *(panel for panel in panels if not isinstance(panel, REPLACED_PANELS)),
        SentBackPanel(entries, translations),
        ReviewsPanel(),
        TranslationsPanel(translations),
        StartPanel(),
        DueForReviewPanel(),
        DraftsPanel(entries),
        PublishedPanel(entries),
        FeedbackPanel(),
    ]
    if request.user.has_perm(UndeliveredMailPanel.permission):
        panels.append(UndeliveredMailPanel())


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("admin.css"))


@hooks.register("insert_editor_js")
def editor_js():
    return format_html('<script src="{}" defer></script>', static("editor.js"))
