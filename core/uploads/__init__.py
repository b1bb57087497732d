"""What may be uploaded: looked at by name, by content and by size before anything is unpacked or decoded."""
