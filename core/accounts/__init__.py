"""Accounts of members: signing in with two steps, sessions, invitations, and the trail of who came and went."""
