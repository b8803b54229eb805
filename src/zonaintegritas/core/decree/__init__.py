"""A decree file in, a plan out, with the place in the file for every value. The entrance is `read`."""
