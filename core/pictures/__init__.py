"""Pictures at the sizes that pages show: made when they are published, never while a reader waits."""
