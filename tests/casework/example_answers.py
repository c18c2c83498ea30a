"""A believable answer that headquarters added to a list."""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "listed_answer": {
        "list_name": "service_type",
        "code": "sewing_course",
        "english": "Tailoring course",
        "spanish": "Curso de costura",
        "khmer": "វគ្គកាត់ដេរ",
        "status": "offered",
    },
}
