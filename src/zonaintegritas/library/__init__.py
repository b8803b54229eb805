"""*Pustaka bukti*: the evidence of an office and where it is used; files come in here and wait until they are filed."""
