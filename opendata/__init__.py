"""The catalogue for programs: JSON, CSV, feeds, structured data, cards for other sites."""
