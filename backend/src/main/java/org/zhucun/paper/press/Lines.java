package org.zhucun.paper.press;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * 断行: breaks a text into lines as Chinese is set: between any two characters, but a line never begins with a closing mark nor ends with an
 * opening one (避头尾), a pair such as —— or …… is never torn, and Latin words and numbers stay whole while they fit.
 */
final class Lines {
    private static final String NO_START = "、。，．·：；？！）〕］｝〉》」』】〗’”…—～％‰℃々ー〞﹂﹄,.:;?!)]}%°′″";
    private static final String NO_END = "（〔［｛〈《「『【〖‘“￥¥＄$([{#＃№〝﹁﹃";

    private final ToDoubleFunction<String> width;

    /** @param width of a text in any unit; of two texts together the sum of both */
    Lines(ToDoubleFunction<String> width) {
        this.width = width;
    }

    /**
     * 行
     *
     * @param last of its paragraph, which is not spread to the full measure
     */
    record Line(String text, double width, boolean last) {}

    /** @param indent how much the first line of every paragraph is shorter */
    List<Line> of(String text, double measure, double indent) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            paragraph(paragraph.strip(), measure, indent, lines);
        }
        return lines;
    }

    private void paragraph(String text, double measure, double indent, List<Line> lines) {
        StringBuilder line = new StringBuilder();
        double used = 0;
        double room = measure - indent;
        for (String piece : fitting(pieces(text), measure - indent)) {
            double wide = width.applyAsDouble(piece);
            boolean space = piece.isBlank();
            if (used > 0 && used + wide > room + 0.01) {
                lines.add(line(line, false));
                line.setLength(0);
                used = 0;
                room = measure;
            }
            if (space && used == 0) {
                continue;
            }
            line.append(piece);
            used += wide;
        }
        lines.add(line(line, true));
    }

    private Line line(StringBuilder text, boolean last) {
        String stripped = text.toString().stripTrailing();
        return new Line(stripped, width.applyAsDouble(stripped), last);
    }

    /** What is wider than a line on its own is broken wherever the line is full. */
    private List<String> fitting(List<String> pieces, double measure) {
        List<String> fitting = new ArrayList<>();
        for (String piece : pieces) {
            if (width.applyAsDouble(piece) <= measure) {
                fitting.add(piece);
            } else {
                piece.codePoints().forEach(point -> fitting.add(Character.toString(point)));
            }
        }
        return fitting;
    }

    /** What must not be torn apart. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int before = -1;
        for (int point : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, point)) {
                pieces.add(open.toString());
                open.setLength(0);
            }
            open.appendCodePoint(point);
            before = point;
        }
        if (open.length() > 0) {
            pieces.add(open.toString());
        }
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (NO_START.indexOf(after) >= 0 || NO_END.indexOf(before) >= 0) {
            return false;
        }
        if (Character.isSpaceChar(before) || Character.isSpaceChar(after)) {
            return true;
        }
        return !(latin(before) && latin(after));
    }

    private static boolean latin(int point) {
        return point < 0x2000 && !Character.isSpaceChar(point);
    }
}
