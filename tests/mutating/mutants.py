"""Small wrong versions of a module, one change each, always the same ones in the same order.

Only what functions do is changed: not annotations, docstrings, decorators, constants of modules.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATIONS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
CALLS: Final = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
Set = Callable[[ast.AST], None]
Functions = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Mutant:
    """`number` is its place among the module's; `key` names it as long as its function's text does
    not change, whatever is written above."""

    number: int
    line: int
    function: str
    was: str
    becomes: str
    nth: int

    @property
    def key(self) -> str:
        return f"{self.function}: {self.was} -> {self.becomes} #{self.nth}"


def mutants(source: str) -> list[Mutant]:
    made: list[Mutant] = []
    seen: dict[tuple[str, str, str], int] = {}
    for number, (function, node, _, new) in enumerate(_places(ast.parse(source))):
        was, becomes = _text(node), _text(new)
        nth = seen[function, was, becomes] = seen.get((function, was, becomes), 0) + 1
        line = getattr(node, "lineno", 0)
        made.append(Mutant(number, line, function, was, becomes, nth))
    return made


def mutated(source: str, number: int) -> ast.Module:
    """The module with that one change, ready to compile."""
    tree = ast.parse(source)
    for at, (_, node, put, new) in enumerate(_places(tree)):
        if at == number:
            put(ast.copy_location(new, node))
            break
    return ast.fix_missing_locations(tree)


Place = tuple[str, ast.AST, Set, ast.AST]


def _places(tree: ast.Module) -> Iterator[Place]:
    """(function, node, how to replace it, what by). Replacing must wait until all were listed, but
    for the last one asked for."""
    for name, function in _functions(tree.body, ""):
        body = function.body[1:] if ast.get_docstring(function) is not None else function.body
        for child in (*function.args.defaults, *function.args.kw_defaults):
            if child is not None:
                yield from _named(name, _within(child, _setter(function.args, child)))
        for statement in body:
            yield from _named(name, _within(statement, _setter(function, statement)))


def _functions(body: Sequence[ast.stmt], prefix: str) -> Iterator[tuple[str, Functions]]:
    for node in body:
        if isinstance(node, Functions):
            yield prefix + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node.body, f"{prefix}{node.name}.")


def _named(name: str, found: Iterator[tuple[ast.AST, Set, ast.AST]]) -> Iterator[Place]:
    for node, put, new in found:
        yield name, node, put, new


def _within(node: ast.AST, put: Set) -> Iterator[tuple[ast.AST, Set, ast.AST]]:
    for new in _changes(node):
        yield node, put, new
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "ctx", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _within(child, _setter(node, child))


def _setter(parent: ast.AST, child: ast.AST) -> Set:
    def put(new: ast.AST) -> None:
        for name, value in ast.iter_fields(parent):
            if value is child:
                setattr(parent, name, new)
            elif isinstance(value, list):
                value[:] = [new if each is child else each for each in value]

    return put


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.stmt):
        yield from _changed_statement(node)
    elif isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            other = [*node.ops[:at], COMPARISONS[type(operator)](), *node.ops[at + 1 :]]
            yield ast.Compare(node.left, other, node.comparators)
    elif isinstance(node, ast.comprehension):
        for at in range(len(node.ifs)):
            kept = node.ifs[:at] + node.ifs[at + 1 :]
            yield ast.comprehension(node.target, node.iter, kept, node.is_async)
    else:
        yield from _changed_expression(node)


def _changed_expression(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.UnaryOp(ast.USub(), operand):
            yield operand
        case ast.BinOp(left, operator, right) if type(operator) in OPERATIONS:
            yield ast.BinOp(left, OPERATIONS[type(operator)](), right)
        case ast.Constant(value):
            yield from map(ast.Constant, _other(value))
        case ast.Call(ast.Name(name), arguments, keywords) if name in CALLS:
            yield ast.Call(
                ast.Name(CALLS[name], ast.Load()), arguments, [] if name == "sorted" else keywords
            )
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)


def _changed_statement(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.If(test, body, orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.AugAssign(target, operator, value) if type(operator) in OPERATIONS:
            yield ast.AugAssign(target, OPERATIONS[type(operator)](), value)
            yield ast.Pass()
        case ast.Return(value) if value is not None and not _is_none(value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(ast.Call()) | ast.Raise() | ast.Delete():
            yield ast.Pass()
        case ast.Assign([ast.Subscript() | ast.Attribute()]):
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _other(value: object) -> Iterator[bool | int | str | bytes]:
    match value:
        case bool():
            yield not value
        case int():
            yield value + 1
        case str():
            yield value + "x"
        case bytes():
            yield value + b"x"


def _text(node: ast.AST) -> str:
    """On one line, and not longer than helps."""
    if isinstance(node, ast.comprehension):
        conditions = "".join(f" if {ast.unparse(each)}" for each in node.ifs)
        return f"for {ast.unparse(node.target)} in {ast.unparse(node.iter)}{conditions}"
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())
