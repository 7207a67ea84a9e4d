package org.zhucun.paper.press;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** 印制: a sheet as PDF, with its number, its extent, a watermark and the count of its pages on every page. */
public final class PdfPress {
    public static final String MEDIA_TYPE = "application/pdf";

    private static final double SMALL = 9;
    private static final Color PALE = new Color(0xe6, 0xe6, 0xe6);
    private static final double TILT = Math.toRadians(28);
    private static final double APART = 150;
    /** A stroke around the outlines makes the one weight of the font look strong. */
    private static final double STROKE = 0.03;

    private PdfPress() {}

    /**
     * 印成
     *
     * @param pages how many it has
     */
    public record Printed(byte[] file, int pages) {}

    public static Printed print(Sheet sheet, Imprint imprint) {
        try (PDDocument document = new PDDocument()) {
            Face face = Face.in(document);
            Page page = Page.of(sheet.wide());
            List<List<Mark>> pages = new Galley(face, page).set(sheet);
            describe(document, sheet, imprint);
            for (int i = 0; i < pages.size(); i++) {
                PDPage leaf = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
                document.addPage(leaf);
                try (PDPageContentStream stream = new PDPageContentStream(document, leaf)) {
                    Pen pen = new Pen(stream, face);
                    watermark(pen, page, face.legible(imprint.watermark() + "　" + imprint.number()));
                    for (Mark mark : pages.get(i)) {
                        pen.draw(mark);
                    }
                    edges(pen, page, sheet, imprint, "第" + (i + 1) + "页　共" + pages.size() + "页");
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return new Printed(file.toByteArray(), pages.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void describe(PDDocument document, Sheet sheet, Imprint imprint) {
        document.getDocumentInformation().setTitle(sheet.title());
        document.getDocumentInformation().setAuthor(imprint.office());
        document.getDocumentInformation().setSubject(imprint.number());
        document.getDocumentInformation().setCreator("Zhucun");
        document.getDocumentInformation()
                .setCreationDate(
                        GregorianCalendar.from(ZonedDateTime.ofInstant(imprint.at(), ZoneId.of("Asia/Shanghai"))));
        document.getDocumentCatalog().setLanguage("zh-CN");
    }

    private static void watermark(Pen pen, Page page, String words) throws IOException {
        double long_ = pen.face.width(words, 14);
        for (double y = -page.width() * Math.tan(TILT); y < page.height(); y += APART) {
            double x = (page.width() - long_ * Math.cos(TILT)) / 2;
            pen.slanted(words, x, y + x * Math.tan(TILT), 14);
        }
    }

    private static void edges(Pen pen, Page page, Sheet sheet, Imprint imprint, String count) throws IOException {
        double above = page.top() + 18;
        pen.draw(small(pen, page.left(), above, "编号：" + imprint.number()));
        String head = pen.fitted(imprint.head(sheet), page.measure() * 0.66, SMALL);
        pen.draw(small(pen, page.right() - pen.face.width(head, SMALL), above, head));
        double beneath = page.bottom() - 28;
        pen.draw(small(pen, page.left(), beneath, pen.fitted(imprint.foot(), page.measure() * 0.8, SMALL)));
        pen.draw(small(pen, page.right() - pen.face.width(count, SMALL), beneath, count));
    }

    private static Mark small(Pen pen, double x, double y, String words) {
        return new Mark.Words(x, y, SMALL, false, 0, pen.face.legible(words));
    }

    /** 笔: puts marks on one page. */
    private record Pen(PDPageContentStream stream, Face face) {

        void draw(Mark mark) throws IOException {
            if (mark instanceof Mark.Words words) {
                draw(words);
            } else if (mark instanceof Mark.Rule rule) {
                stream.setLineWidth(0.6f);
                stream.moveTo((float) rule.x1(), (float) rule.y1());
                stream.lineTo((float) rule.x2(), (float) rule.y2());
                stream.stroke();
            }
        }

        private void draw(Mark.Words words) throws IOException {
            if (words.text().isEmpty()) {
                return;
            }
            stream.beginText();
            stream.setFont(face.font(), (float) words.size());
            stream.setCharacterSpacing((float) words.spread());
            stream.setRenderingMode(words.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            stream.setLineWidth((float) (words.size() * STROKE));
            stream.newLineAtOffset((float) words.x(), (float) words.y());
            stream.showText(words.text());
            stream.endText();
        }

        void slanted(String words, double x, double y, double size) throws IOException {
            stream.saveGraphicsState();
            stream.setNonStrokingColor(PALE);
            stream.beginText();
            stream.setFont(face.font(), (float) size);
            stream.setTextMatrix(Matrix.getRotateInstance(TILT, (float) x, (float) y));
            stream.showText(words);
            stream.endText();
            stream.restoreGraphicsState();
        }

        /** Cut where it does not fit into its place, with a sign that it was. */
        String fitted(String words, double room, double size) {
            String legible = face.legible(words);
            if (face.width(legible, size) <= room) {
                return legible;
            }
            int end = legible.length();
            while (end > 0 && face.width(legible.substring(0, end) + "…", size) > room) {
                end = legible.offsetByCodePoints(end, -1);
            }
            return legible.substring(0, end) + "…";
        }
    }
}
