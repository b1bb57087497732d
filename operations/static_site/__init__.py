"""The whole public site as files, for a web host that runs nothing: what the application answers, with its links."""
