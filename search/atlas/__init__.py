"""The map of practices: where on a drawing of Canada a place stands, and how much there is to read from it."""
