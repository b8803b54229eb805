"""Several files of one decree as one document: the blocks of each behind those of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zonaintegritas.core.decree.blocks import Block, Document, Place, Remark, Table


def one_document(documents: Sequence[Document]) -> tuple[Document, tuple[int, ...]]:
    """(the document, by how many blocks each file was moved). No file at all is a document without blocks."""
    if len(documents) == 1:
        return documents[0], (0,)
    blocks: list[Block] = []
    remarks: list[Remark] = []
    offsets = []
    for document in documents:
        offset = len(blocks)
        offsets.append(offset)
        blocks += [_moved_block(block, offset) for block in document.blocks]
        remarks += [moved_remark(remark, offset) for remark in document.remarks]
    kind = documents[0].kind if documents else "text"
    return Document(kind, tuple(blocks), remarks=tuple(remarks)), tuple(offsets)


def moved(place: Place, offset: int) -> Place:
    """The place after its file was put behind so many blocks."""
    return replace(place, block=place.block + offset) if offset else place


def moved_remark(remark: Remark, offset: int) -> Remark:
    """The remark with its place moved."""
    return replace(remark, place=moved(remark.place, offset)) if remark.place and offset else remark


def _moved_block(block: Block, offset: int) -> Block:
    if not offset:
        return block
    if isinstance(block, Table):
        cells = tuple(replace(cell, place=moved(cell.place, offset)) for cell in block.cells)
        return replace(block, cells=cells, place=moved(block.place, offset))
    return replace(block, place=moved(block.place, offset))
