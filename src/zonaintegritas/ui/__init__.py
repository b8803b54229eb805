"""Layout, components, page decorators, forms, error pages: how everything looks and answers."""
