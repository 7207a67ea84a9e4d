package org.zhucun.paper;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.zhucun.given.GivenOffice;

/** 给定文书: papers printed over HTTP, and what stands on them. */
final class GivenPaper {
    private GivenPaper() {}

    static Response printed(GivenOffice office, String kind, UUID id, String format) {
        return office.request()
                .contentType(ContentType.JSON)
                .body(Map.of("id", id.toString(), "format", format, "purpose", "存档"))
                .post("/api/v1/papers/" + kind);
    }

    static String number(Response paper) {
        return paper.header("Content-Disposition").replaceAll(".*\"(ZC[^\"]+)\\.\\w+\"", "$1");
    }

    /** Without its blanks and line ends: where a line is broken is the press's affair. */
    static String text(Response paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** The rows of a workbook, their cells parted by bars. */
    static List<String> rows(Response paper) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(paper.asByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : text(cell))
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    private static String text(Cell cell) {
        return cell.getText();
    }
}
