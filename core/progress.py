"""How far a long command is, for whoever waits for it."""

import time


class Progress:
    """Tells how much is done: on a terminal in one line that is written over, elsewhere now and then in a line each.

    Called with the number of things done; ``words`` say what they are.
    """

    ON_A_TERMINAL, ELSEWHERE = 0.2, 10

    def __init__(self, out, words, *, quiet=False):
        self.out, self.words, self.quiet = out, words, quiet
        self.is_terminal = out.isatty()
        self.every = self.ON_A_TERMINAL if self.is_terminal else self.ELSEWHERE
        self.told_at = time.monotonic()
        self.width = 0

    def __call__(self, done):
        if self.quiet or time.monotonic() - self.told_at < self.every:
            return
        self.told_at = time.monotonic()
        line = f"{done} {self.words} …"
        if self.is_terminal:
            self.out.write(f"\r{line:<{self.width}}", ending="")
        else:
            self.out.write(line)
        self.out.flush()
        self.width = len(line)

    def end(self):
        """Leave the line to what is said next."""
        if self.width and self.is_terminal:
            self.out.write("\r" + " " * self.width + "\r", ending="")
        self.width = 0
