"""What the exporter tells its user."""


class ExportError(Exception):
    """Something that the user can mend: what is wrong and where, and the remedy."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}\n  {remedy}")
