"""The closed list of sizes and formats in which readers get pictures. Nothing else is made for them."""

from dataclasses import dataclass

# Boxes that a picture is fitted into, the largest first. The text is never wider than the first.
BOXES = ((960, 720), (480, 360))
# The best first. JPEG is for old browsers, for paper and for sites that show a link to a page.
FORMATS = ("avif", "webp", "jpeg")


def spec_of(box, format_name):
    """How Wagtail writes a size and a format."""
    return f"max-{box[0]}x{box[1]}|format-{format_name}"


SPECS = tuple(spec_of(box, name) for name in FORMATS for box in BOXES)


def specs_for(image):
    """Those of the list that a picture is made in: one that fits into a smaller box needs no larger one."""
    fitting = [box for box in BOXES if image.width <= box[0] and image.height <= box[1]]
    boxes = BOXES[BOXES.index(fitting[-1]) :] if fitting else BOXES
    return [spec_of(box, name) for name in FORMATS for box in boxes]


@dataclass(frozen=True)
class Order:
    """A size and a format, read from how Wagtail writes them. No format: that of the original."""

    width: int | None
    height: int | None
    format: str | None
    # Whether the box is filled, and what does not fit cut off, as in the CMS's own small views.
    fills: bool = False

    @classmethod
    def of(cls, spec):
        """The order in a specification; None for one that asks for more than to fit a picture into a box."""
        width = height = form = None
        fills = False
        for part in spec.split("|"):
            match part.split("-"):
                case ["fill", box]:
                    width, height = map(int, box.split("x"))
                    fills = True
                case ["max", box]:
                    width, height = map(int, box.split("x"))
                case ["width", number]:
                    width = int(number)
                case ["height", number]:
                    height = int(number)
                case ["format", name]:
                    form = name
                case _:
                    return None
        return cls(width, height, form, fills) if width or height else None
