package org.zhucun.exchange.xlsx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.zhucun.exchange.GivenZip;

/** Files that somebody sends to harm, or by mistake. */
class XlsxGuardTest {
    @Test
    void an_ordinary_workbook_passes() throws IOException {
        byte[] workbook = workbook();
        assertDoesNotThrow(() -> inspect(workbook));
    }

    @Test
    void a_file_that_is_no_workbook_is_refused() throws IOException {
        refused("exchange.file.notWorkbook", "姓名,性别".getBytes(StandardCharsets.UTF_8));
        refused("exchange.file.notWorkbook", new byte[0]);
        refused("exchange.file.notWorkbook", "%PDF-1.7 and so on and so on".getBytes(StandardCharsets.UTF_8));
        refused("exchange.file.notWorkbook", zip(Map.of("readme.txt", new byte[10])));
        refused("exchange.file.old", new byte[] {
            (byte) 0xD0,
            (byte) 0xCF,
            0x11,
            (byte) 0xE0,
            (byte) 0xA1,
            (byte) 0xB1,
            0x1A,
            (byte) 0xE1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        });
    }

    @Test
    void a_cut_file_is_refused() throws IOException {
        byte[] workbook = workbook();
        refused("exchange.file.broken", java.util.Arrays.copyOf(workbook, workbook.length / 2));
        refused("exchange.file.broken", java.util.Arrays.copyOf(workbook, workbook.length - 30));
    }

    /** 1 MiB that would become 1 GiB is refused after little of it was unpacked. */
    @Test
    void a_bomb_is_refused_before_it_goes_off() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = "<c/>".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1024; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        assertTrue(bytes.size() < 4 << 20, "packed: " + bytes.size());
        long before = used();
        refused("exchange.file.bomb", bytes.toByteArray());
        assertTrue(used() - before < 64 << 20);
    }

    @Test
    void a_file_of_many_parts_is_refused_by_its_directory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
                zip.closeEntry();
            }
        }
        refused("exchange.file.entries", bytes.toByteArray());
    }

    @Test
    void archives_and_documents_inside_are_refused() throws IOException {
        refused("exchange.file.nested", GivenZip.with(workbook(), "xl/media/inner.zip", new byte[10]));
        refused("exchange.file.nested", GivenZip.with(workbook(), "xl/media/picture.png", workbook()));
        refused("exchange.file.nested", GivenZip.with(workbook(), "xl/media/other.xlsx", workbook()));
    }

    @Test
    void macros_and_embedded_objects_are_refused() throws IOException {
        refused("exchange.file.macro", GivenZip.with(workbook(), "xl/vbaProject.bin", new byte[10]));
        refused("exchange.file.macro", GivenZip.with(workbook(), "xl/embeddings/oleObject1.bin", new byte[10]));
        refused("exchange.file.macro", GivenZip.with(workbook(), "xl/activeX/activeX1.xml", new byte[10]));
        refused(
                "exchange.file.macro",
                GivenZip.changed(
                        workbook(),
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
    }

    @Test
    void external_links_are_refused() throws IOException {
        refused("exchange.file.link", GivenZip.with(workbook(), "xl/externalLinks/externalLink1.xml", new byte[10]));
        refused(
                "exchange.file.link",
                GivenZip.changed(
                        workbook(),
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"http://x/externalLinkPath\" TargetMode=\"External\""
                                        + " Target=\"http://192.0.2.1/\"/></Relationships>")));
    }

    @Test
    void document_types_and_entities_are_refused_wherever_they_stand() throws IOException {
        for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"}) {
            refused(
                    "exchange.file.entity",
                    GivenZip.changed(
                            workbook(),
                            part,
                            xml -> xml.replaceFirst(
                                    "\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")));
        }
    }

    @Test
    void xml_in_another_encoding_cannot_hide_them() throws IOException {
        byte[] wide = "\uFEFF<?xml version=\"1.0\"?><!DOCTYPE x>".getBytes(StandardCharsets.UTF_16BE);
        refused("exchange.file.broken", GivenZip.with(workbook(), "xl/extra.xml", wide));
    }

    @Test
    void paths_that_lead_elsewhere_are_refused() throws IOException {
        for (String path : new String[] {"../../etc/cron.d/x", "/etc/x", "xl\\..\\x.xml", "C:/x.xml"}) {
            refused("exchange.file.path", GivenZip.with(workbook(), path, new byte[10]));
        }
    }

    @Test
    void a_text_that_would_fill_the_memory_is_refused() throws IOException {
        StringBuilder varied = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 200_000; i++) {
            varied.append((char) ('a' + random.nextInt(26)));
        }
        refused(
                "exchange.file.cell",
                GivenZip.changed(
                        workbook(),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<row ", "<row spans=\"" + varied + "\" ")));
    }

    private static void refused(String key, byte[] file) throws IOException {
        FileRefused refused = assertThrows(FileRefused.class, () -> inspect(file));
        assertEquals(key, refused.key());
    }

    private static void inspect(byte[] file) throws IOException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(file)) {
            XlsxGuard.inspect(channel);
            XlsxReader.open(channel).close();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            sheet.value(0, 0, "姓名");
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
