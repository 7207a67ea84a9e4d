"""Turns logged statements into a pgbench script: the same texts, the same roundtrips, the parameters as parameters."""
import re


def _placeholders(text, replace):
    return re.sub(r"\$(\d+)", lambda match: replace(int(match.group(1))), text)


def script(transaction, prefix, vary=None):
    """
    One transaction. The driver sends BEGIN and the door's settings in one roundtrip, and so does this.
    vary(statement number, text, parameter number, value) may give an expression instead of a constant parameter.
    """
    opening, rest, variables = ["begin"], [], {}
    for number, (text, values) in enumerate(transaction):
        if re.match(r"set ", text, re.I) and not rest:
            replaced = vary(number, text, 0, text) if vary else None
            opening.append(replaced or text)
            continue

        def parameter(at, number=number, text=text, values=values):
            value = values[at - 1]
            expression = vary(number, text, at, value) if vary else None
            if expression is not None:
                return expression
            if value is None:
                return "null"
            name = f"{prefix}_{number}_{at}"
            variables[name] = value
            return ":" + name

        rest.append(_placeholders(text, parameter))
    lines = ["\\startpipeline"] + [one + ";" for one in opening] + ["\\endpipeline"]
    lines += [one.rstrip(";") + ";" for one in rest] + ["commit;"]
    return "\n".join(lines) + "\n", variables


UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def literal(text, values):
    """The statement with its values written in, for EXPLAIN."""
    def written(value):
        if value is None:
            return "null"
        return "'" + value.replace("'", "''") + "'" + ("::uuid" if UUID.fullmatch(value) else "")
    return _placeholders(text, lambda at: written(values[at - 1]))
