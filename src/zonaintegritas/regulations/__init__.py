"""The registry of regulations: what the program knows, and what offices put in its place."""
