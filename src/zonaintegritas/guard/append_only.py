"""Migration operations that make a table refuse UPDATE and DELETE, on SQLite and on PostgreSQL."""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END
$$ LANGUAGE plpgsql
"""
_POSTGRES_ROWS = """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse()
"""
_POSTGRES_TABLE = """
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()
"""


class AppendOnly(migrations.RunPython):
    """From this migration on the table can only grow."""

    def __init__(self, table: str) -> None:
        self.table = table

        def refuse_change(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
            if editor.connection.vendor == "sqlite":
                for verb in ("UPDATE", "DELETE"):
                    editor.execute(_SQLITE.format(table=table, verb=verb))
            else:
                for statement in (_POSTGRES_FUNCTION, _POSTGRES_ROWS, _POSTGRES_TABLE):
                    editor.execute(statement.format(table=table))

        super().__init__(refuse_change, elidable=False)

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return (self.__class__.__name__, [self.table], {})
