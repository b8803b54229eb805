"""*Beranda kerja*: what a person has to do now, what waits for others, what is done; the first page of everybody."""
