package org.zhucun.paper.press;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.paper.press.Galley.Type;
import org.zhucun.paper.press.Lines.Line;

/** 表格排版: rows with rules around their cells; a table's head stands again on every page. */
final class Grid {
    private static final double PAD = 4;
    private static final Type TABLE = Type.of(10.5, 1.35);
    private static final Type FORM = Type.of(12, 1.5);

    private final Galley galley;
    private final Face face;

    Grid(Galley galley, Face face) {
        this.galley = galley;
        this.face = face;
    }

    /** 一格: its place and its lines. */
    private record Box(double x, double width, List<Line> lines, Type type, Sheet.Align align, double least) {
        double height() {
            return Math.max(least, lines.size()) * type.line() + 2 * PAD;
        }
    }

    void table(Sheet.Table table) {
        List<Double> edges =
                edges(table.columns().stream().map(Sheet.Column::share).toList());
        List<Box> head = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            head.add(box(table.columns().get(i).label(), edges, i, 1, TABLE.strong(), Sheet.Align.CENTER, 1));
        }
        galley.room(height(head) + 2 * TABLE.line());
        row(head);
        for (List<String> cells : table.rows()) {
            List<Box> row = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                row.add(box(
                        cells.get(i), edges, i, 1, TABLE, table.columns().get(i).align(), 1));
            }
            for (List<Box> part : parts(row, capacity() - height(head))) {
                if (galley.room(height(part))) {
                    row(head);
                }
                row(part);
            }
        }
    }

    void form(Sheet.Form form) {
        List<Double> edges = edges(form.shares());
        for (List<Sheet.Cell> cells : form.rows()) {
            List<Box> row = new ArrayList<>();
            int column = 0;
            for (Sheet.Cell cell : cells) {
                Sheet.Align align =
                        cell.label() ? Sheet.Align.CENTER : cell.lines() > 1 ? Sheet.Align.RIGHT : Sheet.Align.LEFT;
                row.add(box(cell.words(), edges, column, cell.span(), FORM, align, cell.lines()));
                column += cell.span();
            }
            for (List<Box> part : parts(row, capacity())) {
                galley.room(height(part));
                row(part);
            }
        }
    }

    private Box box(
            String words, List<Double> edges, int column, int span, Type type, Sheet.Align align, double least) {
        double x = edges.get(column);
        double width = edges.get(column + span) - x;
        String said = words == null ? "" : words;
        double measure = width - 2 * PAD;
        List<Line> lines = align == Sheet.Align.CENTER
                ? galley.balanced(said, type, measure)
                : galley.lines(said, type, measure, 0);
        return new Box(x, width, lines, type, align, least);
    }

    /** A row that no page holds is torn between its lines. */
    private static List<List<Box>> parts(List<Box> row, double capacity) {
        double line = row.get(0).type().line();
        int most = Math.max(1, (int) ((capacity - 2 * PAD) / line));
        int needed = row.stream().mapToInt(box -> box.lines().size()).max().orElse(1);
        if (needed <= most) {
            return List.of(row);
        }
        List<List<Box>> parts = new ArrayList<>();
        for (int from = 0; from < needed; from += most) {
            int first = from;
            parts.add(row.stream()
                    .map(box -> new Box(
                            box.x(),
                            box.width(),
                            box.lines()
                                    .subList(
                                            Math.min(first, box.lines().size()),
                                            Math.min(first + most, box.lines().size())),
                            box.type(),
                            box.align(),
                            1))
                    .toList());
        }
        return parts;
    }

    private double capacity() {
        return galley.page().top() - galley.page().bottom();
    }

    private static double height(List<Box> row) {
        return row.stream().mapToDouble(Box::height).max().orElse(0);
    }

    private void row(List<Box> row) {
        double height = height(row);
        double top = galley.y();
        galley.down(height);
        for (Box box : row) {
            outline(box, top, top - height);
            double y = top - (height - box.lines().size() * box.type().line()) / 2;
            for (Line line : box.lines()) {
                y -= box.type().line();
                double x = Galley.at(box.align(), box.x() + PAD, box.width() - 2 * PAD, line);
                double base = y
                        + (box.type().line() - box.type().size()) / 2
                        + box.type().size() * 0.12;
                galley.put(new Mark.Words(x, base, box.type().size(), box.type().bold(), 0, line.text()));
            }
        }
    }

    private void outline(Box box, double top, double bottom) {
        double right = box.x() + box.width();
        galley.put(new Mark.Rule(box.x(), top, right, top));
        galley.put(new Mark.Rule(box.x(), bottom, right, bottom));
        galley.put(new Mark.Rule(box.x(), top, box.x(), bottom));
        galley.put(new Mark.Rule(right, top, right, bottom));
    }

    private List<Double> edges(List<Double> shares) {
        double all = shares.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> edges = new ArrayList<>();
        double x = galley.page().left();
        edges.add(x);
        for (double share : shares) {
            x += galley.page().measure() * share / all;
            edges.add(x);
        }
        return edges;
    }
}
