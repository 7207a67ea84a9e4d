package org.zhucun.paper;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.zhucun.paper.press.PdfPress;
import org.zhucun.paper.press.XlsxPress;

/** 成品: the file and the number under which it is in the book. */
record PrintedPaper(String number, PaperFormat format, byte[] file) {

    InputStream stream() {
        return new ByteArrayInputStream(file);
    }

    String mediaType() {
        return format == PaperFormat.PDF ? PdfPress.MEDIA_TYPE : XlsxPress.MEDIA_TYPE;
    }

    /** Named by its number, which has neither blanks nor Chinese in it. */
    String disposition() {
        return "attachment; filename=\"" + number + (format == PaperFormat.PDF ? ".pdf" : ".xlsx") + "\"";
    }
}
