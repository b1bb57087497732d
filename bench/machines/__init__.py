"""A library on two machines: what readers notice when one is killed, and how soon they see what is published."""
