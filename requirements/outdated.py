"""Which pins are behind, and which have known weaknesses: ``make outdated``.

It tells, and never fails a build: what is published elsewhere changes without us, and may be out of reach.
"""

import subprocess
import sys

TOOLS = {
    "Behind the latest release": ["-m", "pip", "list", "--outdated"],
    "Known weaknesses": ["-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"],
}
SECONDS = 180


def main():
    for title, command in TOOLS.items():
        if "pip_audit" in command:
            command = [*command, "--requirement", "requirements/base.txt"]
        print(f"\n{title}", flush=True)
        print(told_by(command))


def told_by(command):
    try:
        done = subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "NOT LOOKED AT: no answer in three minutes."
    if "No module named" in done.stderr:
        return "NOT LOOKED AT: pip-audit is not installed here (python -m pip install pip-audit)."
    # Of pip-audit, 1 says that something was found; then it says what.
    if done.returncode and not done.stdout.strip():
        return f"NOT LOOKED AT: {(done.stderr.strip().splitlines() or ['no reason was given'])[-1]}"
    return done.stdout.strip() or "Nothing was found."


if __name__ == "__main__":
    main()
