"""Which days people work: Indonesian holidays and joint leave, and what offices add to them or take out."""
