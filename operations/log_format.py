"""Logs as one JSON object a line, for programs that gather them."""

import json
import logging
from datetime import UTC, datetime


class JSONFormatter(logging.Formatter):
    """``{"time", "level", "logger", "request_id", "message"}``, and ``"traceback"`` where something failed."""

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request_id": getattr(record, "request_id", "-"),
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
