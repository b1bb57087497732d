"""What is said about a file: faults, for which nothing is written, and notes on what could not be taken along."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """Where something stands in a file, as people find it: "row 3 (fr, “Un titre”)"."""

    number: int
    unit: str
    about: str = ""

    def __str__(self):
        return f"{self.unit} {self.number}" + (f" ({self.about})" if self.about else "")


@dataclass
class Report:
    """The lines to tell, no more of each kind than anyone reads."""

    most: int = 500
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    faults_left_out: int = 0
    notes_left_out: int = 0

    def fault(self, place, name, message):
        if len(self.faults) < self.most:
            self.faults.append(_line(place, name, message))
        else:
            self.faults_left_out += 1

    def note(self, place, name, message):
        line = _line(place, name, message)
        # The check and the writing meet the same.
        if line in self.notes:
            return
        if len(self.notes) < self.most:
            self.notes.append(line)
        else:
            self.notes_left_out += 1


def _line(place, name, message):
    return f"{place}, {name}: {message}" if name else f"{place}: {message}"
