"""Tests, benchmarks and the commands that keep generated pages true."""
