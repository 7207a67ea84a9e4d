package org.zhucun.insight.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.scope.Office;

/** 统计表工作簿: one figure a row, with numerator, denominator and formula, and above them what an auditor asks first. */
final class FigureWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DISPOSITION =
            "attachment; filename=\"statistics.xlsx\"; filename*=UTF-8''%E7%BB%9F%E8%AE%A1%E8%A1%A8.xlsx";

    private static final List<String> HEADERS = List.of("指标", "结果", "分子", "分母", "期间起", "口径", "依据");
    private static final int[] WIDTHS = {34, 12, 12, 12, 14, 80, 8};
    private static final int FIRST_ROW = 4;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private FigureWorkbook() {}

    static byte[] of(FigureSheet figures, Office office, Instant now) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(target, "Zhucun", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("统计表");
            sheet.inlineString(0, 0, "驻村统计表");
            sheet.inlineString(1, 0, extent(figures));
            sheet.inlineString(
                    2,
                    0,
                    "导出人：" + office.accountName() + "（" + office.nodeName() + "）　时间：" + MINUTE.format(now)
                            + "　占比之间互有重叠，不能相加");
            for (int column = 0; column < HEADERS.size(); column++) {
                sheet.inlineString(FIRST_ROW - 1, column, HEADERS.get(column));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(1, FIRST_ROW);
            for (int i = 0; i < figures.figures().size(); i++) {
                row(sheet, FIRST_ROW + i, figures.figures().get(i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    private static String extent(FigureSheet figures) {
        return "地区：" + (figures.regionName().isEmpty() ? "本任职所辖" : figures.regionName()) + "　截止日：" + figures.asOf()
                + (figures.knownAt() == null ? "" : "　记录时点：" + MINUTE.format(figures.knownAt()))
                + (figures.level() == null ? "" : "　派出层级：" + figures.level())
                + (figures.category() == null ? "" : "　村类别：" + figures.category());
    }

    private static void row(Worksheet sheet, int row, FigureView figure) {
        sheet.inlineString(row, 0, figure.name());
        sheet.inlineString(row, 1, figure.printed() == null ? "—" : figure.printed());
        sheet.value(row, 2, figure.numerator());
        if (figure.denominator() != null) {
            sheet.value(row, 3, figure.denominator());
        }
        sheet.inlineString(row, 4, figure.from() == null ? "" : figure.from().toString());
        sheet.inlineString(row, 5, figure.formula());
        sheet.inlineString(row, 6, figure.rule() == null ? "" : figure.rule());
    }
}
