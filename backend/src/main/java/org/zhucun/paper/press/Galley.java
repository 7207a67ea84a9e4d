package org.zhucun.paper.press;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.paper.press.Lines.Line;

/** 排版: lays the blocks of a sheet on pages, one beneath the other. */
final class Galley {
    private static final double TITLE = 22;
    private static final double LARGE = 34;
    private static final double BODY = 16;
    private static final double NOTE = 9;
    /** 22 lines of 225 mm: GB/T 9704. */
    private static final double LEADING = 28.99 / BODY;

    private final Face face;
    private final Page page;
    private final List<List<Mark>> pages = new ArrayList<>();
    private double y;

    Galley(Face face, Page page) {
        this.face = face;
        this.page = page;
        turn();
    }

    List<List<Mark>> set(Sheet sheet) {
        boolean large = sheet.blocks().get(0) instanceof Sheet.Text first && first.style() == Sheet.Style.LARGE;
        if (!large) {
            text(sheet.title(), Type.of(TITLE, 1.6).strong(), Sheet.Align.CENTER, 0);
            y -= BODY / 2;
        }
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Text text) {
                paragraph(text);
            } else if (block instanceof Sheet.Table table) {
                new Grid(this, face).table(table);
                y -= BODY / 2;
            } else if (block instanceof Sheet.Form form) {
                new Grid(this, face).form(form);
                y -= BODY / 2;
            }
        }
        return pages;
    }

    /**
     * 字号
     *
     * @param leading distance of two lines in sizes
     */
    record Type(double size, double leading, boolean bold) {
        static Type of(double size, double leading) {
            return new Type(size, leading, false);
        }

        Type strong() {
            return new Type(size, leading, true);
        }

        double line() {
            return size * leading;
        }
    }

    private void paragraph(Sheet.Text text) {
        Type body = Type.of(BODY, LEADING);
        switch (text.style()) {
            case BODY -> justified(text.words(), body, 2 * BODY);
            case HEADING -> justified(text.words(), body.strong(), 2 * BODY);
            case CENTER -> text(text.words(), body, Sheet.Align.CENTER, 0);
            case LARGE -> text(text.words(), Type.of(LARGE, 2).strong(), Sheet.Align.CENTER, 0);
            case CLOSING -> text(text.words(), body, Sheet.Align.RIGHT, 4 * BODY);
            case NOTE -> justified(text.words(), Type.of(NOTE, 1.5), 0);
        }
    }

    private void justified(String words, Type type, double indent) {
        boolean first = true;
        for (Line line : lines(words, type, page.measure(), indent)) {
            double shift = first ? indent : 0;
            put(line, type, page.left() + shift, page.measure() - shift);
            first = line.last();
        }
    }

    private void text(String words, Type type, Sheet.Align align, double margin) {
        double measure = page.measure() - margin;
        for (Line line :
                align == Sheet.Align.CENTER ? balanced(words, type, measure) : lines(words, type, measure, 0)) {
            room(type.line());
            y -= type.line();
            put(new Mark.Words(
                    at(align, page.left(), measure, line), base(type), type.size(), type.bold(), 0, line.text()));
        }
    }

    /** A heading of several lines has lines of about one length, and no single character left for the last. */
    List<Line> balanced(String words, Type type, double measure) {
        List<Line> lines = lines(words, type, measure, 0);
        double all = lines.stream().mapToDouble(Line::width).sum();
        double even = all / lines.size() + type.size();
        List<Line> again = lines(words, type, Math.min(measure, even), 0);
        return again.size() == lines.size() ? again : lines;
    }

    private void put(Line line, Type type, double x, double measure) {
        room(type.line());
        y -= type.line();
        int gaps = line.text().codePointCount(0, line.text().length()) - 1;
        double spread = line.last() || gaps < 1 ? 0 : (measure - line.width()) / gaps;
        put(new Mark.Words(x, base(type), type.size(), type.bold(), spread, line.text()));
    }

    static double at(Sheet.Align align, double left, double measure, Line line) {
        return switch (align) {
            case LEFT -> left;
            case CENTER -> left + (measure - line.width()) / 2;
            case RIGHT -> left + measure - line.width();
        };
    }

    private double base(Type type) {
        return y + (type.line() - type.size()) / 2 + type.size() * 0.12;
    }

    List<Line> lines(String words, Type type, double measure, double indent) {
        return new Lines(text -> face.width(text, type.size())).of(face.legible(words), measure, indent);
    }

    void put(Mark mark) {
        pages.get(pages.size() - 1).add(mark);
    }

    /** Goes on overleaf where less is left. */
    boolean room(double height) {
        if (y - height >= page.bottom() - 0.01) {
            return false;
        }
        turn();
        return true;
    }

    void turn() {
        pages.add(new ArrayList<>());
        y = page.top();
    }

    double y() {
        return y;
    }

    void down(double height) {
        y -= height;
    }

    Page page() {
        return page;
    }
}
