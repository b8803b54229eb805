"""How the program is started, served, watched and filled."""
