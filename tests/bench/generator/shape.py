"""How one decree's table looks: its columns, headings, merges, lists, numbering and pages, chosen at random."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tests.bench.generator.headings import ACTIVITY, EXTRAS, ODD, PROGRAMME, USUAL, Role

SHEETS = frozenset({"xlsx", "xls", "ods"})
PAPERS = frozenset({"pdf", "typst"})
WORDS = frozenset({"docx", "odt"})
ODD_SHARE = 0.13  # of the headings that can be odd: a tenth of all
MOST_ODD = 2  # with more, the table says nothing to anybody

_WIDTH = {
    Role.NO: 4.0,
    Role.AREA: 12.0,
    Role.COMPONENT: 14.0,
    Role.INDICATOR: 18.0,
    Role.STEPS: 20.0,
    Role.EVIDENCE: 18.0,
    Role.TIME: 11.0,
    Role.MATRIX: 36.0,
    Role.OUTPUT: 12.0,
    Role.RESPONSIBLE: 13.0,
    Role.NOTE: 9.0,
    Role.EXTRA: 10.0,
}
_FULL = (Role.COMPONENT, Role.INDICATOR, Role.STEPS, Role.EVIDENCE)
_CORE = {
    "components": (Role.NO, *_FULL),
    "activity": (Role.NO, Role.COMPONENT, Role.STEPS, Role.INDICATOR),
    "programme": (Role.NO, Role.COMPONENT, Role.STEPS, Role.OUTPUT),
    "area_column": (Role.NO, Role.AREA, Role.STEPS, Role.EVIDENCE),
    "area_component": (Role.NO, Role.AREA, *_FULL),
}
_MERGEABLE = (Role.INDICATOR, Role.STEPS, Role.EVIDENCE, Role.TIME, Role.OUTPUT, Role.NOTE)
_GROUPED = {Role.STEPS, Role.EVIDENCE, Role.TIME, Role.OUTPUT, Role.RESPONSIBLE}  # may share an upper heading
_LINED = ("semicolon", "paren", "dot", "dash", "bullet", "letter", "paren_semicolon", "letter_paren")
_INLINE = ("semicolon", "paren_inline", "dot_inline", "paren_semicolon", "br", "br_paren", "p", "li", "bullet_inline")


@dataclass(frozen=True)
class Column:
    """One column of the model; a matrix is one column here and many in the grid."""

    role: Role
    heading: str
    width: float
    is_odd: bool = False


@dataclass
class Shape:
    """Every choice about the paper that the content does not know."""

    kind: str
    family: str
    columns: list[Column]
    area_style: str  # split, split_merged, one_merged, one_plain, paragraph, column
    area_number: str  # roman, roman_dot, arabic, letter, word
    is_area_upper: bool
    component_style: str  # separate, joined
    component_number: str  # "{}", "{}.", "{})"
    carry: str  # merge, empty, repeat
    letters: str  # none, typed, auto
    list_styles: dict[Role, str]
    number_row: str  # none, plain, brackets
    group_heading: str | None
    group_start: int
    matrix_step: int
    matrix_labels: str  # names, numbers, full, quarters
    matrix_mark: str | None  # None: shaded
    is_bar_merged: bool
    responsible: str  # item, component, area
    has_levels: bool
    level_number: str  # restart, dotted, letter
    rows_per_page: int | None  # None: the format breaks pages itself, or there are none
    is_header_repeated: bool
    is_torn: bool
    merged_roles: tuple[Role, ...]
    counting: str = "area"  # area: components from 1 in each area; plan: numbers run on; rows: every row has one
    is_heading_broken: bool = False  # one word of a heading per line
    text_table: str = "tabs"  # tabs, pipes, html
    has_title_row: bool = False  # the title is the first row of the table
    is_reprinted: bool = False  # a label that goes on over the page is printed again
    area_again: str = ""  # at the top of the next page the area stands again: same, lanjutan
    has_blank_rows: bool = False  # an empty row before each area but the first
    is_head_shaded: bool = False  # headings and area rows are coloured
    is_banded: bool = False  # every other row is coloured, which means nothing
    has_weeks: bool = False  # four columns for each month of the matrix
    margin: int = 0  # empty columns at the left of a sheet
    features: list[str] = field(default_factory=list)

    def column_of(self, role: Role) -> Column | None:
        return next((column for column in self.columns if column.role is role), None)

    def has(self, role: Role) -> bool:
        return self.column_of(role) is not None

    @property
    def slots(self) -> int:
        """Grid columns of the matrix."""
        return 48 if self.has_weeks else 12 // self.matrix_step

    def grid_width(self) -> int:
        return sum(self.slots if column.role is Role.MATRIX else 1 for column in self.columns)

    def grid_start(self, position: int) -> int:
        """Grid column where a column of the model begins."""
        return sum(self.slots if column.role is Role.MATRIX else 1 for column in self.columns[:position])

    def grid_widths(self) -> list[float]:
        widths: list[float] = []
        for column in self.columns:
            if column.role is Role.MATRIX:
                widths += [column.width / self.slots] * self.slots
            else:
                widths.append(column.width)
        total = sum(widths)
        return [100 * width / total for width in widths]


def _roles(rng: random.Random, family: str) -> list[Role]:
    has_matrix = rng.random() < (0.8 if family == "activity" else 0.25)
    roles = [*_CORE[family], Role.MATRIX if has_matrix else Role.TIME]
    chances = {
        Role.OUTPUT: 0.0 if family == "programme" else 0.3,
        Role.RESPONSIBLE: 0.4,
        Role.NOTE: 0.7 if family == "activity" else 0.2,
        Role.EXTRA: 0.25,
    }
    return [*roles, *(role for role, chance in chances.items() if rng.random() < chance)]


def _shuffled(rng: random.Random, roles: list[Role]) -> list[Role]:
    """Content columns in another order; what labels a row stays in front."""
    front = [role for role in roles if role in {Role.NO, Role.AREA, Role.COMPONENT}]
    rest = [role for role in roles if role not in front]
    rng.shuffle(rest)
    return front + rest


def _heading(rng: random.Random, role: Role, family: str, taken: set[str], *, may_be_odd: bool) -> tuple[str, bool]:
    if role is Role.EXTRA:
        return rng.choice(sorted(EXTRAS)), False
    # beside KEGIATAN, which is a component in other decrees, a strange word for PROGRAM would decide nothing
    is_fixed = family == "programme" and role is Role.COMPONENT
    if role in ODD and rng.random() < ODD_SHARE and may_be_odd and not is_fixed:
        return rng.choice(ODD[role]), True
    special = {"activity": ACTIVITY, "programme": PROGRAMME}.get(family, USUAL)
    choices = [text for text in special.get(role, USUAL[role]) if text.casefold() not in taken]
    return rng.choice(choices), False


def _columns(rng: random.Random, family: str) -> list[Column]:
    roles = _roles(rng, family)
    if rng.random() < 0.35:
        roles = _shuffled(rng, roles)
    columns: list[Column] = []
    taken: set[str] = set()
    is_titled = rng.random() < 0.2
    for role in roles:
        odd = sum(column.is_odd for column in columns)
        heading, is_odd = _heading(rng, role, family, taken, may_be_odd=odd < MOST_ODD)
        taken.add(heading.casefold())
        width = _WIDTH[role] + (2 if len(heading) > 3 and role is Role.NO else 0)
        columns.append(Column(role, heading.title() if is_titled else heading, width, is_odd))
    return columns


def _area_style(rng: random.Random, kind: str, family: str) -> str:
    if family in {"area_column", "area_component"}:
        return "column"
    styles = ["split", "split_merged", "one_merged", "one_plain", "paragraph"]
    if kind in SHEETS:
        styles.remove("paragraph")
    if kind in PAPERS | WORDS:
        styles.remove("one_plain")
    if kind == "text":
        styles = ["split", "one_plain", "paragraph"]
    return rng.choice(styles)


def _list_styles(rng: random.Random, kind: str) -> dict[Role, str]:
    styles = list(_INLINE if kind == "text" else _LINED)
    if kind in SHEETS | WORDS:
        styles.append("paragraphs")
    if kind in WORDS:
        styles += ["auto_number", "auto_bullet"]
    return {role: rng.choice(styles) for role in (Role.STEPS, Role.EVIDENCE, Role.OUTPUT)}


def _merged_roles(rng: random.Random, kind: str, columns: list[Column]) -> tuple[Role, ...]:
    # text has no merges, and typst closes a merged cell at the page end: what follows looks empty, not merged
    if kind in {"text", "typst"} or rng.random() < 0.6:
        return ()
    roles = [column.role for column in columns]
    choices = [role for role in _MERGEABLE if role in roles]
    if Role.STEPS not in roles or Role.INDICATOR not in roles:
        choices = [role for role in choices if role not in {Role.INDICATOR, Role.STEPS}]
    if (
        Role.INDICATOR in choices and Role.STEPS in choices
    ):  # with both merged nobody could say how many items there are
        choices.remove(rng.choice((Role.INDICATOR, Role.STEPS)))
    return tuple(rng.sample(choices, min(len(choices), rng.randint(1, 2))))


def _marks(rng: random.Random, kind: str) -> str | None:
    if kind != "text" and rng.random() < 0.5:
        return None
    marks = ["x", "X", "v", "V", "*"]
    if kind != "pdf":
        marks += ["√", "✓"]
    return rng.choice(marks)


def _mixed(rng: random.Random, columns: list[Column]) -> list[Column]:
    """All columns but NO in any order, the component too."""
    rest = columns[1:]
    rng.shuffle(rest)
    return [columns[0], *rest]


def random_shape(rng: random.Random, kind: str) -> Shape:
    """One office's way of drawing the table, within what the format can show."""
    weights = {"components": 9, "activity": 3, "programme": 2, "area_column": 2, "area_component": 2}
    family = rng.choices(list(weights), list(weights.values()))[0]
    columns = _columns(rng, family)
    area_style = _area_style(rng, kind, family)
    if family == "components" and area_style in {"one_merged", "one_plain", "paragraph"} and rng.random() < 0.1:
        columns = _mixed(rng, columns)
    if kind in PAPERS | WORDS:  # a long heading would run over the narrow column
        columns[0] = replace(columns[0], heading=columns[0].heading[:2])
    is_component_second = columns[1].role in {Role.AREA, Role.COMPONENT}
    has_levels = (
        is_component_second
        and family == "components"
        and area_style in {"one_merged", "paragraph"}
        and rng.random() < 0.35
    )
    plain = [at for at, pair in enumerate(pairwise(columns)) if {column.role for column in pair} <= _GROUPED]
    is_matrix = any(column.role is Role.MATRIX for column in columns)
    is_grouped = not is_matrix and bool(plain) and rng.random() < 0.15
    step = rng.choices((1, 3, 6), (14, 4, 1))[0]
    labels = {3: "quarters", 6: "semesters"}.get(step) or rng.choice(("names", "numbers", "full"))
    can_page = kind in {"text", *WORDS}
    shape = Shape(
        kind=kind,
        family=family,
        columns=columns,
        area_style=area_style,
        area_number=_area_number(rng, area_style, has_levels=has_levels),
        is_area_upper=rng.random() < 0.75,
        component_style="joined"
        if is_component_second and area_style != "column" and rng.random() < 0.2
        else "separate",
        component_number=rng.choice(("{}", "{}.", "{}.", "{})")),
        carry=_carry(rng, kind),
        letters=rng.choice(("none", "typed", "auto") if kind in WORDS else ("none", "typed")),
        list_styles=_list_styles(rng, kind),
        number_row=rng.choice(("none", "plain", "plain", "brackets")),
        group_heading=rng.choice(("RENCANA KERJA", "PELAKSANAAN", "URAIAN")) if is_grouped else None,
        group_start=rng.choice(plain) if is_grouped else 0,
        matrix_step=step,
        matrix_labels=labels,
        matrix_mark=_marks(rng, kind),
        is_bar_merged=kind in WORDS and rng.random() < 0.3,
        responsible=rng.choice(("item", "component", "area", "area")),
        has_levels=has_levels,
        level_number=rng.choice(("restart", "dotted", "letter")),
        rows_per_page=rng.randint(6, 14) if can_page and rng.random() < 0.6 else None,
        is_header_repeated=rng.random() < 0.7,
        is_torn=rng.random() < 0.7,
        merged_roles=_merged_roles(rng, kind, columns),
        counting=rng.choices(("area", "plan", "rows"), (7, 2, 1))[0],
        is_heading_broken=kind != "text" and rng.random() < 0.15,
        text_table=rng.choices(("tabs", "pipes", "html"), (7, 2, 1))[0] if kind == "text" else "tabs",
        has_title_row=kind != "text" and rng.random() < 0.1,
        is_reprinted=rng.random() < 0.25,
        area_again=rng.choices(("", "same", "lanjutan"), (8, 1, 1))[0],
        has_blank_rows=kind in SHEETS | WORDS and rng.random() < 0.12,
        is_head_shaded=rng.random() < 0.3,
        is_banded=rng.random() < 0.15,
        has_weeks=is_matrix and step == 1 and kind in {"text", *SHEETS} and rng.random() < 0.15,
        margin=rng.choice((0, 0, 0, 1, 2)) if kind in SHEETS else 0,
    )
    _settle(shape)
    return shape


def _area_number(rng: random.Random, area_style: str, *, has_levels: bool) -> str:
    if has_levels:
        return "roman_dot"
    if area_style in {"split", "split_merged"}:
        return rng.choice(("roman", "roman_dot", "roman", "arabic", "letter"))
    return rng.choice(("roman_dot", "roman_dot", "word", "word_roman", "letter", "roman", "none"))


def _carry(rng: random.Random, kind: str) -> str:
    if kind == "text":
        return "empty" if rng.random() < 0.95 else "repeat"
    return rng.choices(("merge", "empty", "repeat"), (12, 7, 1))[0]


def _settle(shape: Shape) -> None:
    """Take back what does not go together, and note what is special about this decree."""
    if shape.has_levels:
        shape.component_style, shape.carry, shape.letters = "separate", "empty", "none"
    if shape.family in {"activity", "programme", "area_column"}:
        shape.letters = "none"
    if shape.rows_per_page is None:
        shape.is_torn = False
    if shape.rows_per_page is None or shape.area_style in {"paragraph", "column"}:
        shape.area_again = ""
    _settle_matrix(shape)
    _settle_numbers(shape)
    shape.features = _features(shape)


def _settle_matrix(shape: Shape) -> None:
    if not shape.has(Role.MATRIX):
        shape.matrix_mark, shape.is_bar_merged = None, False
        return
    if shape.has_weeks:
        shape.matrix_labels = "names"
    if shape.has_weeks or shape.matrix_labels == "numbers":
        shape.number_row = "none"  # two rows of numbers could be anything
    if shape.matrix_mark is None:
        shape.is_banded = False


def _settle_numbers(shape: Shape) -> None:
    if shape.component_style == "joined" or shape.has_levels or not shape.has(Role.COMPONENT):
        shape.counting = "area"
    if shape.area_number == "arabic" and shape.counting != "area":
        shape.area_number = "roman"
    # a plain row in small letters, or one without a number, would be a component
    if shape.area_number in {"arabic", "none"} or shape.area_style == "split":
        shape.is_area_upper = True


def _features(shape: Shape) -> list[str]:
    return [
        shape.kind,
        shape.family,
        f"area:{shape.area_style}/{shape.area_number}",
        f"component:{shape.component_style}",
        f"carry:{shape.carry}",
        f"letters:{shape.letters}",
        *(f"list:{role.value}={style}" for role, style in shape.list_styles.items() if shape.has(role)),
        *(f"odd:{column.heading}" for column in shape.columns if column.is_odd),
        *(f"merged:{role.value}" for role in shape.merged_roles),
        *(["levels"] if shape.has_levels else []),
        *(["group-heading"] if shape.group_heading else []),
        *(["torn"] if shape.is_torn else []),
        *([f"paged:{'header' if shape.is_header_repeated else 'bare'}"] if shape.rows_per_page else []),
        *([f"matrix:{shape.matrix_labels}/{shape.matrix_mark or 'shade'}"] if shape.has(Role.MATRIX) else []),
        *([f"responsible:{shape.responsible}"] if shape.has(Role.RESPONSIBLE) else []),
        *([f"count:{shape.counting}"] if shape.counting != "area" else []),
        *(["broken-headings"] if shape.is_heading_broken else []),
        *([shape.text_table] if shape.text_table != "tabs" else []),
        *(["title-row"] if shape.has_title_row else []),
        *([f"margin:{shape.margin}"] if shape.margin else []),
        *(["reprinted"] if shape.is_reprinted and shape.rows_per_page else []),
        *([f"area-again:{shape.area_again}"] if shape.area_again else []),
        *(["blank-rows"] if shape.has_blank_rows else []),
        *(["banded"] if shape.is_banded else []),
        *(["weeks"] if shape.has_weeks else []),
    ]
