"""Seeing how far offices are: the curve of one office, and the matrix of offices and areas for those who supervise."""
