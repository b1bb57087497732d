"""Run as a program: opens one picture and writes it in each size and format that is asked for. Needs Pillow alone.

What a picture unpacks to, and what a broken one does to its decoder, ends with this process.
"""

import json
import resource
import sys
from pathlib import Path

from PIL import Image, ImageOps

OPENED = {"AVIF": "avif", "GIF": "png", "JPEG": "jpeg", "PNG": "png", "WEBP": "webp"}
SAVED = {
    "avif": {"quality": 61, "speed": 6},
    "jpeg": {"quality": 76, "optimize": True, "progressive": True},
    "png": {"optimize": True},
    "webp": {"quality": 80},
}
MOST_BYTES = 1_500_000_000
MOST_SECONDS = 60


def main(folder, orders):
    """Write ``0``, ``1``, … beside ``original`` and print their formats. No orders: only open it to the end."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    with Image.open(folder / "original", formats=list(OPENED)) as original:
        own_format = OPENED[original.format]
        picture = reduced(original, 2 * max((side for order in orders for side in order[:2] if side), default=500))
    formats = []
    for number, (width, height, form, centre) in enumerate(orders):
        form = form or own_format
        if centre:
            scale = min(1, picture.width / width, picture.height / height)
            box = (max(1, int(width * scale)), max(1, int(height * scale)))
            copy = ImageOps.fit(picture, box, Image.Resampling.LANCZOS, centering=centre)
            copy.info = picture.info
        else:
            copy = picture.copy()
            copy.thumbnail((width or copy.width, height or copy.height), Image.Resampling.LANCZOS)
        save(copy, folder / str(number), form)
        formats.append(form)
    print(json.dumps(formats))


def reduced(original, longest):
    """The picture upright, in plain colours, with no side longer than asked: a photograph is not unpacked whole."""
    scale = longest / max(original.size)
    if scale < 1:
        original.draft(None, (int(original.width * scale), int(original.height * scale)))
    if original.mode not in ("L", "RGB", "RGBA", "CMYK"):
        has_holes = "transparency" in original.info or original.mode in ("LA", "PA", "La", "RGBa")
        original = original.convert("RGBA" if has_holes else "RGB")
    profile = original.info.get("icc_profile") if original.mode != "CMYK" else None
    original.thumbnail((longest, longest), Image.Resampling.BICUBIC, reducing_gap=2.0)
    original.load()
    picture = ImageOps.exif_transpose(original)
    if picture.mode not in ("RGB", "RGBA"):
        picture = picture.convert("RGB")
    # Its colours are kept; where it was taken, and with what, is not.
    picture.info = {"icc_profile": profile} if profile else {}
    return picture


def save(picture, path, form):
    if form == "jpeg" and picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, "white")
        ground.paste(picture, mask=picture)
        ground.info = picture.info
        picture = ground
    more = {"icc_profile": picture.info["icc_profile"]} if "icc_profile" in picture.info else {}
    picture.save(path, form, **SAVED[form], **more)


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
