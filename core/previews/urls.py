from django.urls import path
from django.utils.translation import gettext_lazy as _

from core.previews import views

urlpatterns = [path(_("preview/<str:token>/"), views.preview, name="preview")]
