"""Draw the picture that stands for the library where a link to it is shown: ``python docs/images/share.py``.

The mark and the drawing of the front page, without a word: the name is a setting, and there are two languages.
Chromium draws it (CHROMIUM names another), Pillow makes it small.
"""

import io
import os
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

STATIC = Path(__file__).parents[2] / "recipes_site" / "static"
WIDTH, HEIGHT, COLOURS = 1200, 630, 128


def part(name, x, y, width, height):
    """One of our drawings, placed in the picture."""
    head, shapes = re.match(r"<svg([^>]*)>(.*)</svg>", (STATIC / name).read_text(encoding="utf-8"), re.DOTALL).groups()
    box = re.search(r'viewBox="[^"]*"', head)[0]
    return f'<svg x="{x}" y="{y}" width="{width}" height="{height}" {box}>{shapes}</svg>'


picture = f"""<body style="margin:0"><svg viewBox="0 0 {WIDTH} {HEIGHT}">
<path fill="#e6f1ef" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>
<path fill="none" stroke="#f0b13a" stroke-width="7" stroke-linecap="round" stroke-dasharray="22 20" d="M40 586h1120"/>
{part("brand/mark.svg", 96, 150, 300, 300)}{part("drawings/home.svg", 440, 20, 720, 540)}
</svg>"""

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox", "--disable-gpu"]
    )
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(picture)
    drawn = page.screenshot()
    browser.close()

image = Image.open(io.BytesIO(drawn)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
image.save(STATIC / "brand" / "share.png", optimize=True)
