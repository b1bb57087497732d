from django.core.management.base import BaseCommand, CommandError

from core.models import CustomImage
from core.pictures.making import forget_lost, forget_unlisted, missing, try_to_make, with_copies


class Command(BaseCommand):
    help = "Make every picture in all sizes that pages show, where one is missing, and throw away other sizes."

    def handle(self, **options):
        self.stdout.write(f"{forget_unlisted()} copies are no longer on the list.")
        total, made, failed = CustomImage.objects.count(), 0, []
        for number, image in enumerate(with_copies(CustomImage.objects.order_by("pk")).iterator(chunk_size=200), 1):
            if forget_lost(image):
                image.prefetched_renditions = None
            if missing(image):
                if try_to_make(image):
                    made += 1
                else:
                    failed.append(image)
            if number % 100 == 0 or number == total:
                self.stdout.write(f"{number} of {total} pictures looked at, {made} made.")
        if failed:
            names = ", ".join(f"{image.pk} ({image.title})" for image in failed)
            raise CommandError(f"{len(failed)} pictures could not be made: {names}.")
