package org.zhucun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;

/** What may stand in a text file, and what is refused with the line where it stands. */
class TextSourcesTest {
    private static final List<String> FIELDS = List.of("name", "roles", "months");

    @TempDir
    Path directory;

    @Test
    void csv_knows_quotes_commas_and_line_breaks_inside_fields_and_counts_lines() throws IOException {
        List<SheetRow> rows = csv("姓名,备注\r\n王强,\"一,\"\"二\"\"\r\n三\"\r\n\r\n李梅,\r\n");
        assertEquals(List.of(1, 2, 5), rows.stream().map(SheetRow::number).toList());
        assertEquals("一,\"二\"\r\n三", rows.get(1).cell(1).text());
        assertEquals("李梅", rows.get(2).cell(0).text());
        assertTrue(rows.get(2).cell(1).blank());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        assertEquals("姓名", csv("\ufeff姓名,备注\n王强,\n").get(0).cell(0).text());
        assertEquals("王强", lines("\ufeff{\"name\": \"王强\"}").get(1).cell(0).text());
    }

    @Test
    void csv_with_unbalanced_quotes_is_refused_at_the_line_where_the_record_begins() {
        refused("exchange.csv.broken", 2, () -> csv("a,b\n\"open,1\n2,3\n"));
        refused("exchange.csv.broken", 2, () -> csv("a,b\n\"closed\"too late,1\n"));
    }

    @Test
    void a_field_that_never_ends_is_refused_before_it_fills_the_memory() {
        Stream<String> pieces = IntStream.range(0, 2_000).mapToObj(i -> "x".repeat(50_000) + "\n");
        refused("exchange.text.field", 2, () -> csv(Stream.concat(Stream.of("a,b\n\""), pieces)));
        refused("exchange.text.line", 1, () -> lines("y".repeat(3 << 20)));
    }

    @Test
    void another_encoding_and_what_is_no_text_are_refused() {
        refused(
                "exchange.text.encoding",
                1,
                () -> read(new CsvSource(file("姓名,民族\n王强,汉族\n".getBytes(Charset.forName("GB18030"))))));
        refused("exchange.text.control", 2, () -> csv("a,b\n1,\0\n"));
        refused("exchange.file.columns", 60, () -> csv(",".repeat(70) + "x\n"));
    }

    @Test
    void ndjson_is_one_object_a_line_with_scalars_and_lists() throws IOException {
        List<SheetRow> rows =
                lines("{\"name\":\"王强\",\"roles\":[\"CAPTAIN\",\"MEMBER\"],\"months\":24}\n\n{\"months\":null}");
        assertEquals(FIELDS, rows.get(0).cells().stream().map(SheetCell::text).toList());
        assertEquals(0, rows.get(0).number());
        assertEquals("CAPTAIN、MEMBER", rows.get(1).cell(1).text());
        assertEquals("24", rows.get(1).cell(2).text());
        assertEquals(3, rows.get(2).number());
        assertTrue(rows.get(2).blank());
        assertEquals("王强", lines("{\"fullName\":\"王强\"}").get(1).cell(0).text(), "by another name of the column");
    }

    @Test
    void ndjson_that_is_broken_nested_unknown_or_says_a_thing_twice_is_refused_with_its_line() {
        String right = "{\"name\":\"a\"}\n";
        refused("exchange.line.broken", 2, () -> lines(right + "{\"name\":\"a\",\"name\":\"b\"}"));
        refused("exchange.line.broken", 2, () -> lines(right + "{\"name\":\"a\",\"fullName\":\"b\"}"));
        refused("exchange.line.broken", 2, () -> lines(right + "{\"name\":"));
        refused("exchange.line.object", 2, () -> lines(right + "[1]"));
        refused("exchange.line.object", 2, () -> lines(right + "{} {}"));
        refused("exchange.line.nested", 2, () -> lines(right + "{\"name\":{}}"));
        refused("exchange.line.limits", 2, () -> lines(right + "{\"name\":" + "[".repeat(5_000)));
        refused("exchange.line.limits", 2, () -> lines(right + "{\"name\":\"" + "x".repeat(40_000) + "\"}"));
        refused("exchange.line.field", 2, () -> lines(right + "{\"nmae\":\"a\"}"));
        refused("exchange.text.control", 2, () -> lines(right + "{\"name\":\"\0\"}"));
    }

    @Property(tries = 200)
    void whatever_is_written_as_csv_is_read_again(@ForAll List<List<Short>> table) throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        try {
            List<List<String>> texts = table.stream()
                    .filter(row -> !row.isEmpty() && row.size() < 50)
                    .map(row -> row.stream().map(TextSourcesTest::text).toList())
                    .toList();
            StringBuilder csv = new StringBuilder();
            texts.forEach(row -> csv.append(String.join(
                            ",",
                            row.stream()
                                    .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append("\r\n"));
            Files.writeString(file, csv);
            List<List<String>> found = new ArrayList<>();
            try (FileChannel channel = FileChannel.open(file)) {
                new CsvSource(channel)
                        .rows(row -> found.add(
                                row.cells().stream().map(SheetCell::text).toList()));
            }
            assertEquals(
                    texts.stream()
                            .filter(row -> row.stream().anyMatch(text -> !text.isBlank()))
                            .toList(),
                    found);
        } finally {
            Files.delete(file);
        }
    }

    /** Made of what makes CSV difficult. */
    private static String text(short seed) {
        String letters = "a,\"\n;王 \t'𠮷\r\n";
        StringBuilder text = new StringBuilder();
        for (int left = Math.abs((int) seed); left > 0; left /= 10) {
            int at = letters.offsetByCodePoints(0, left % 10);
            text.appendCodePoint(letters.codePointAt(at));
        }
        return text.toString();
    }

    private List<SheetRow> csv(String text) throws IOException {
        return csv(Stream.of(text));
    }

    private List<SheetRow> csv(Stream<String> pieces) throws IOException {
        return read(new CsvSource(file(bytes(pieces))));
    }

    private List<SheetRow> lines(String text) throws IOException {
        return read(
                new JsonLinesSource(file(text.getBytes(StandardCharsets.UTF_8)), FIELDS, Map.of("fullName", "name")));
    }

    private static byte[] bytes(Stream<String> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pieces.forEach(piece -> bytes.writeBytes(piece.getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    private FileChannel file(byte[] content) throws IOException {
        Path file = Files.createTempFile(directory, "rows", "");
        Files.write(file, content);
        return FileChannel.open(file);
    }

    private static List<SheetRow> read(RowSource source) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        source.rows(rows::add);
        return rows;
    }

    /** Reads something. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static void refused(String key, int line, Reading reading) {
        FileRefused refused = assertThrows(FileRefused.class, reading::run);
        assertEquals(key, refused.key());
        assertEquals(line, refused.arguments()[0], key);
    }
}
