"""An entry on other sites: a card for a frame, the markup to put it there, and oEmbed, by which sites ask for it."""
