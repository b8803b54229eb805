"""What goes wrong in an office: processes die, disks fill, the database is away, everybody works at once."""
