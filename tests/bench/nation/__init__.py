"""The nation: every office with a plan, half of it done, three proofs an item; and how fast its pages are."""
