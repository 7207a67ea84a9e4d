package org.zhucun.paper.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** 字体: Noto Serif SC (思源宋体 of the SIL Open Font License), of which a paper carries the characters that it uses. */
final class Face {
    private static final String FILE = "/fonts/NotoSerifSC-Regular.ttf";
    /** 〓, which printers set where a sort is missing. */
    private static final int GETA = 0x3013;

    private static final double EM = 1000;
    /** The file, while there is room for it. */
    private static volatile SoftReference<byte[]> file = new SoftReference<>(null);

    private final PDType0Font font;
    private final TrueTypeFont outlines;
    private final Map<Integer, Double> widths = new HashMap<>();

    private Face(PDType0Font font, TrueTypeFont outlines) {
        this.font = font;
        this.outlines = outlines;
    }

    static Face in(PDDocument document) throws IOException {
        TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
        // a glyph for each character as it stands: ligatures and alternates have no place in a column of names
        outlines.setEnableGsub(false);
        return new Face(PDType0Font.load(document, outlines, true), outlines);
    }

    PDType0Font font() {
        return font;
    }

    /** The same with one space for every blank, and 〓 for what the font does not have. */
    String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                legible.append('\n');
            } else if (Character.isISOControl(point)) {
                legible.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                legible.appendCodePoint(has(point) ? point : GETA);
            }
        });
        return legible.toString();
    }

    double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(point -> widths.computeIfAbsent(point, this::advance))
                        .sum()
                * size
                / EM;
    }

    private double advance(int point) {
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean has(int point) {
        try {
            return outlines.getUnicodeCmapLookup().getGlyphId(point) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes() throws IOException {
        byte[] kept = file.get();
        if (kept == null) {
            try (InputStream stream = Face.class.getResourceAsStream(FILE)) {
                kept = stream.readAllBytes();
                file = new SoftReference<>(kept);
            }
        }
        return kept;
    }
}
