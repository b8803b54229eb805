"""Pages that are pictures: straightened, ruled and read by OCR into what a page of a PDF gives."""
