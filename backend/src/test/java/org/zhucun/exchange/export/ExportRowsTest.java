package org.zhucun.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** A cell is text in every format: nothing that somebody typed is calculated by whoever opens the file. */
class ExportRowsTest {
    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("事实", "facts", "x"),
            ExportColumn.number("天数", "days", "x"),
            ExportColumn.flag("脱产", "released", "x"),
            ExportColumn.list("身份", "roles", "x"));
    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "＝1+1",
            "=HYPERLINK(\"http://x\",\"y\")");

    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

    @Test
    void in_csv_what_begins_like_a_formula_is_prefixed_and_the_rest_is_as_it_is() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RowWriter writer = new CsvRows(file, COLUMNS);
        for (String text : HOSTILE) {
            writer.row(new String[] {text, "-3", "t", "A\u001fB"});
        }
        writer.row(new String[] {"a \"b\", c\nd", null, "f", ""});
        writer.end();
        String text = file.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff事实,天数,脱产,身份\r\n"), text);
        assertTrue(text.contains("'=cmd|' /C calc'!A0"), text);
        assertTrue(text.contains(",-3,true,A、B\r\n"), text);
        assertTrue(text.endsWith("\"a \"\"b\"\", c\nd\",,false,\r\n"), text);
        for (String line : text.substring(1).split("\r\n")) {
            String cell = line.startsWith("\"") ? line.substring(1) : line;
            assertFalse(HarmlessCell.dangerous(cell), line);
        }
    }

    @Test
    void an_empty_list_has_its_header_still() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new CsvRows(file, COLUMNS).end();
        assertEquals("\ufeff事实,天数,脱产,身份\r\n", file.toString(StandardCharsets.UTF_8));
    }

    @Test
    void in_a_workbook_every_cell_is_a_string_and_no_cell_is_a_formula() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RowWriter writer = new XlsxRows(file, COLUMNS, "=导出人");
        for (String text : HOSTILE) {
            writer.row(new String[] {text, "3", "t", "A\u001fB"});
        }
        writer.end();
        String sheet = part(file.toByteArray(), "xl/worksheets/sheet1.xml");
        assertFalse(sheet.contains("<f>") || sheet.contains("<f "), sheet);
        assertTrue(sheet.contains("=cmd|"), sheet);
        int cells = sheet.split("<c ", -1).length - 1;
        assertEquals(cells, sheet.split("t=\"inlineStr\"", -1).length - 1, sheet);
        assertTrue(sheet.contains("是") && sheet.contains("A、B"), sheet);
    }

    @Test
    void a_sheet_that_is_full_goes_on_on_the_next_with_its_header() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RowWriter writer = new XlsxRows(file, COLUMNS, "导出人", 600);
        for (int i = 0; i < 1_300; i++) {
            writer.row(new String[] {"行" + i, "1", "f", null});
        }
        writer.end();
        byte[] workbook = file.toByteArray();
        assertEquals(602, part(workbook, "xl/worksheets/sheet1.xml").split("<row ", -1).length - 1);
        assertEquals(602, part(workbook, "xl/worksheets/sheet2.xml").split("<row ", -1).length - 1);
        String last = part(workbook, "xl/worksheets/sheet3.xml");
        assertEquals(102, last.split("<row ", -1).length - 1);
        assertTrue(last.contains("事实") && last.contains("行1299"), last);
    }

    @Test
    void in_ndjson_values_have_their_types_and_what_is_not_there_is_left_out() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RowWriter writer = new JsonRows(file, COLUMNS);
        writer.row(new String[] {"=1+1 \"x\"", "30", "t", "A\u001fB"});
        writer.row(new String[] {null, null, "f", ""});
        writer.end();
        assertEquals("""
                {"facts":"=1+1 \\"x\\"","days":30,"released":true,"roles":["A","B"]}
                {"released":false,"roles":[]}
                """, file.toString(StandardCharsets.UTF_8));
    }

    private static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return readable(
                        new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The characters that stand as their numbers in the XML. */
    private static String readable(String xml) {
        return NUMBERED.matcher(xml)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))));
    }
}
