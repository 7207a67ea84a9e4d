package org.zhucun.paper.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.zhucun.paper.press.Sheet.Cell;
import org.zhucun.paper.press.Sheet.Column;

/** What leaves the press can be printed anywhere: text, fonts, watermark and page count are in the file itself. */
class PdfPressTest {
    private static final Imprint IMPRINT =
            new Imprint("ZC430626-2026-000012", "平江县委组织部", "李某", Instant.parse("2026-11-22T12:30:00Z"), "全县驻村工作会议");

    @Test
    void a_long_table_has_its_head_number_watermark_and_count_on_every_page() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            rows.add(List.of(
                    String.valueOf(i), "王" + (char) ('一' + i), "男", "县自然资源和规划局　耕地保护监督股副股长（主持工作）", "安定镇官塘村村民委员会"));
        }
        Sheet sheet = new Sheet(
                "平江县驻村干部花名册",
                "平江县",
                LocalDate.of(2026, 11, 22),
                true,
                List.of(new Sheet.Table(
                        List.of(
                                Column.number("序号", 5),
                                Column.middle("姓名", 8),
                                Column.middle("性别", 5),
                                Column.text("派出单位及职务", 24),
                                Column.text("所驻村", 18)),
                        rows)));
        PdfPress.Printed printed = PdfPress.print(sheet, IMPRINT);

        try (PDDocument document = Loader.loadPDF(printed.file())) {
            assertEquals(printed.pages(), document.getNumberOfPages());
            assertTrue(printed.pages() >= 3, printed.pages() + " pages");
            for (int page = 1; page <= printed.pages(); page++) {
                String text = text(document, page);
                assertTrue(text.contains("编号：ZC430626-2026-000012"), text);
                assertTrue(text.contains("截止日：2026-11-22"), text);
                assertTrue(text.contains("第" + page + "页　共" + printed.pages() + "页"), text);
                assertTrue(text.contains("平江县委组织部　李某　2026-11-22 20:30"), text);
                assertTrue(text.contains("派出单位及职务"), text);
            }
            assertTrue(text(document, 1).contains("平江县驻村干部花名册"));
            assertTrue(text(document, printed.pages()).contains("90"));
            assertEmbedded(document);
            picture(document, "roster");
        }
        assertTrue(printed.file().length < 400_000, printed.file().length + " bytes");
    }

    @Test
    void a_letter_is_set_by_the_measures_of_official_documents() throws IOException {
        List<Sheet.Block> blocks = new ArrayList<>();
        blocks.add(new Sheet.Text(Sheet.Style.CENTER, "平江县督查通报〔2026〕3号"));
        blocks.add(new Sheet.Text(
                Sheet.Style.BODY,
                "10月，县驻村办会同县纪委监委对全县24个乡镇、136个行政村开展随机督查，发现问题17个。现将有关情况通报如下，"
                        + "请各乡镇、各派出单位对照整改，并于11月30日前报送整改情况（附佐证材料）。"));
        blocks.add(new Sheet.Text(Sheet.Style.HEADING, "一、存在的问题"));
        for (int i = 1; i <= 14; i++) {
            blocks.add(new Sheet.Text(
                    Sheet.Style.BODY,
                    i + "．安定镇官塘村，驻村工作队：10月12日抽查时，3名队员中有2名不在岗，未履行请假手续；" + "“四支队伍”例会记录缺9月份内容（《管理办法》第十二条）。"));
        }
        blocks.add(new Sheet.Text(Sheet.Style.CLOSING, "中共平江县委组织部"));
        blocks.add(new Sheet.Text(Sheet.Style.CLOSING, "2026年11月3日"));
        PdfPress.Printed printed = PdfPress.print(
                new Sheet("关于2026年10月驻村帮扶工作督查情况的通报", "平江县", LocalDate.of(2026, 11, 3), false, blocks), IMPRINT);

        try (PDDocument document = Loader.loadPDF(printed.file())) {
            PDPage first = document.getPage(0);
            assertEquals(210, first.getMediaBox().getWidth() / 72 * 25.4, 0.5);
            assertEquals(297, first.getMediaBox().getHeight() / 72 * 25.4, 0.5);
            assertTrue(text(document, 1).contains("一、存在的问题"));
            assertTrue(text(document, document.getNumberOfPages()).contains("中共平江县委组织部"));
            assertEmbedded(document);
            picture(document, "bulletin");
        }
    }

    @Test
    void a_form_has_room_for_opinions_and_seals() throws IOException {
        Sheet sheet = new Sheet(
                "驻村干部选派审批表",
                "王某",
                LocalDate.of(2026, 11, 22),
                false,
                List.of(new Sheet.Form(
                        List.of(1.0, 2.0, 1.0, 2.0),
                        List.of(
                                List.of(Cell.label("姓名"), Cell.value("王某"), Cell.label("出生年月"), Cell.value("1985.06")),
                                List.of(Cell.label("派出单位及职务"), Cell.value("县农业农村局　四级主任科员", 3)),
                                List.of(Cell.label("派出单位意见"), Cell.open("（盖章）　　年　　月　　日", 3, 6)),
                                List.of(Cell.label("组织部门审批意见"), Cell.open("（盖章）　　年　　月　　日", 3, 6))))));
        PdfPress.Printed printed = PdfPress.print(sheet, IMPRINT);
        try (PDDocument document = Loader.loadPDF(printed.file())) {
            assertEquals(1, document.getNumberOfPages());
            assertTrue(text(document, 1).contains("组织部门"));
            picture(document, "form");
        }
    }

    @Test
    void rare_characters_of_names_are_printed_and_what_the_font_lacks_is_said() throws IOException {
        Sheet sheet = new Sheet(
                "名单",
                "某县",
                LocalDate.of(2026, 11, 22),
                false,
                List.of(new Sheet.Text(Sheet.Style.BODY, "赵堃、李喆、王昇、钱赟、阿依古丽·买买提、孙\uD83D\uDE00\u0007。")));
        try (PDDocument document = Loader.loadPDF(PdfPress.print(sheet, IMPRINT).file())) {
            String text = text(document, 1);
            assertTrue(text.contains("赵堃、李喆、王昇、钱赟、阿依古丽·买买提、孙〓"), text);
        }
    }

    @Test
    void a_cell_that_no_page_holds_goes_on_overleaf() throws IOException {
        Sheet sheet = new Sheet(
                "清单",
                "某县",
                LocalDate.of(2026, 11, 22),
                true,
                List.of(new Sheet.Table(
                        List.of(Column.text("问题", 1), Column.text("状态", 1)),
                        List.of(List.of("不在岗，未请假。".repeat(400) + "完", "整改中")))));
        PdfPress.Printed printed = PdfPress.print(sheet, IMPRINT);
        try (PDDocument document = Loader.loadPDF(printed.file())) {
            assertTrue(document.getNumberOfPages() >= 2);
            assertTrue(text(document, document.getNumberOfPages()).contains("完"));
        }
    }

    private static void assertEmbedded(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            int fonts = 0;
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+NotoSerifSC.*"), font.getName());
                fonts++;
            }
            assertEquals(1, fonts);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** For a person to look at: target/papers. */
    private static void picture(PDDocument document, String name) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 80);
        File folder = new File("target/papers");
        folder.mkdirs();
        ImageIO.write(image, "png", new File(folder, name + ".png"));
        assertTrue(image.getWidth() > 500);
    }
}
