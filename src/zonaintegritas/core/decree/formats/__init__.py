"""Bytes -> blocks, one module per family of formats."""
