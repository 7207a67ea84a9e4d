package org.zhucun.exchange.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.GivenZip;
import org.zhucun.exchange.xlsx.SheetCell.Kind;

/** What stands in the cells. */
class XlsxReaderTest {
    @Test
    void every_kind_of_cell_is_read_as_what_it_is() throws IOException {
        List<SheetRow> rows = read(workbook(sheet -> {
            sheet.value(0, 0, "共享");
            sheet.inlineString(0, 1, "内联 <&>");
            sheet.value(0, 2, 24);
            sheet.value(0, 3, new BigDecimal("0.5"));
            sheet.value(0, 4, LocalDate.of(1985, 6, 15));
            sheet.style(0, 4).format("yyyy年m月d日").set();
            sheet.value(0, 5, true);
            sheet.formula(0, 6, "A1+1");
            sheet.value(0, 8, 13812345678L);
        }));
        List<SheetCell> cells = rows.get(0).cells();
        assertEquals(new SheetCell(Kind.TEXT, "共享"), cells.get(0));
        assertEquals(new SheetCell(Kind.TEXT, "内联 <&>"), cells.get(1));
        assertEquals(new SheetCell(Kind.NUMBER, "24"), cells.get(2));
        assertEquals(new SheetCell(Kind.NUMBER, "0.5"), cells.get(3));
        assertEquals(new SheetCell(Kind.DATE, "1985-06-15"), cells.get(4));
        assertEquals(new SheetCell(Kind.BOOLEAN, "TRUE"), cells.get(5));
        assertEquals(new SheetCell(Kind.FORMULA, "=A1+1"), cells.get(6));
        assertEquals(SheetCell.EMPTY, cells.get(7));
        assertEquals(new SheetCell(Kind.NUMBER, "13812345678"), cells.get(8));
        assertEquals(SheetCell.EMPTY, rows.get(0).cell(40));
    }

    @Test
    void rows_keep_their_numbers_and_empty_ones_are_left_out() throws IOException {
        List<SheetRow> rows = read(workbook(sheet -> {
            sheet.value(2, 0, "三");
            sheet.value(5, 0, "   ");
            sheet.value(9, 1, "十");
        }));
        assertEquals(List.of(3, 10), rows.stream().map(SheetRow::number).toList());
    }

    @Test
    void readings_above_the_characters_are_not_part_of_the_text() throws IOException {
        byte[] file = GivenZip.changed(
                workbook(sheet -> sheet.value(0, 0, "王强")),
                "xl/sharedStrings.xml",
                xml -> xml.replace("</t></si>", "</t><rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh></si>"));
        assertEquals("王强", read(file).get(0).cell(0).text());
    }

    @Test
    void more_columns_than_a_roster_can_have_are_refused() throws IOException {
        byte[] file = workbook(sheet -> sheet.value(0, 60, "x"));
        assertEquals(
                "exchange.file.columns",
                assertThrows(FileRefused.class, () -> read(file)).key());
    }

    @Test
    void cells_with_impossible_places_are_refused() throws IOException {
        for (String place : new String[] {"AAAAAAA1", "1", "Ω1"}) {
            byte[] file = GivenZip.changed(
                    workbook(sheet -> sheet.value(0, 0, "x")),
                    "xl/worksheets/sheet1.xml",
                    xml -> xml.replace("r=\"A1\"", "r=\"" + place + "\""));
            assertEquals(
                    "exchange.file.broken",
                    assertThrows(FileRefused.class, () -> read(file)).key(),
                    place);
        }
    }

    @Test
    void a_text_that_is_not_there_is_refused() throws IOException {
        for (String index : new String[] {"-1", "7", "99999999999", "x"}) {
            byte[] file = GivenZip.changed(
                    workbook(sheet -> sheet.value(0, 0, "x")),
                    "xl/worksheets/sheet1.xml",
                    xml -> xml.replace("<v>0</v>", "<v>" + index + "</v>"));
            assertEquals(
                    "exchange.file.broken",
                    assertThrows(FileRefused.class, () -> read(file)).key(),
                    index);
        }
    }

    @Test
    void broken_xml_is_refused() throws IOException {
        for (String broken : new String[] {"<v>&\"</v>", "<v>", "<v>\u0001</v>"}) {
            byte[] file = GivenZip.changed(
                    workbook(sheet -> sheet.value(0, 0, 42)),
                    "xl/worksheets/sheet1.xml",
                    xml -> xml.replace("<v>42</v>", broken));
            assertEquals(
                    "exchange.file.broken",
                    assertThrows(FileRefused.class, () -> read(file)).key(),
                    broken);
        }
    }

    @Test
    void numbers_that_are_none_or_endless_do_no_harm() throws IOException {
        byte[] none = number("1.2.3");
        assertEquals(
                "exchange.file.broken",
                assertThrows(FileRefused.class, () -> read(none)).key());
        assertEquals("1e999999999", read(number("1e999999999")).get(0).cell(0).text());
    }

    @Test
    void columns_have_letters() {
        assertEquals("A", SheetRow.letters(0));
        assertEquals("Z", SheetRow.letters(25));
        assertEquals("AA", SheetRow.letters(26));
        assertEquals("BH", SheetRow.letters(59));
    }

    private static byte[] number(String text) throws IOException {
        return GivenZip.changed(
                workbook(sheet -> sheet.value(0, 0, 42)),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<v>42</v>", "<v>" + text + "</v>"));
    }

    private static List<SheetRow> read(byte[] file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(file);
                XlsxReader reader = XlsxReader.open(channel)) {
            reader.rows(rows::add);
        }
        return rows;
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet1"));
        }
        return bytes.toByteArray();
    }
}
