"""Every address of the site. Pages and their neighbours stand under the language they are written in."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from box.views import service_worker
from core.accounts import urls as account_urls
from core.editorial import urls as review_urls
from core.media import serve_avatar, serve_media
from core.uploads.serving import serve_document
from home.sitemaps import sitemap
from home.views import choose_language, robots
from opendata.embeds.oembed import oembed
from operations.views import security_txt

urlpatterns = [
    path("", choose_language, name="choose_language"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, name="sitemap_section"),
    path("robots.txt", robots, name="robots"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("", include("opendata.urls")),
    path("oembed", oembed, name="oembed"),
    path("sw.js", service_worker, name="service_worker"),
    # Before Wagtail's own: they answer in its place.
    path("admin/", include(account_urls)),
    path("admin/", include(review_urls)),
    path("admin/", include(wagtailadmin_urls)),
    # Before Wagtail's own, which it calls.
    re_path(r"^documents/(\d+)/(.*)$", serve_document),
    path("documents/", include(wagtaildocs_urls)),
    path("media/avatar_images/<path:path>", serve_avatar, name="avatar"),
    path("media/<path:path>", serve_media, name="media"),
]

urlpatterns += i18n_patterns(
    path("", include("search.urls")),
    path("", include("opendata.page_urls")),
    path("", include("home.urls")),
    path("", include("opendata.embeds.urls")),
    path("", include("core.previews.urls")),
    path("", include("nominations.urls")),
    path("", include("box.urls")),
    path("", include("core.urls")),
    path("", include(wagtail_urls)),
)

handler400 = "operations.views.bad_request"
handler404 = "home.views.page_not_found"
handler500 = "operations.views.server_error"
