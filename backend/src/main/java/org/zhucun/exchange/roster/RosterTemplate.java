package org.zhucun.exchange.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.cadre.code.Codes;
import org.zhucun.exchange.list.Field;
import org.zhucun.exchange.list.ImportTexts;
import org.zhucun.kernel.Texts;

/** 花名册模板: an empty roster whose cells offer the codes, a sheet that says how to fill it in, and the code tables. */
public final class RosterTemplate {
    /** Content type of workbooks. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int OFFERED_ROWS = 5_000;
    private static final String REQUIRED = "FCE4D6";
    private static final String OPTIONAL = "DDEBF7";

    private RosterTemplate() {}

    public static byte[] bytes(Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Zhucun", "1.0")) {
            Worksheet roster = workbook.newWorksheet("花名册");
            Worksheet notes = workbook.newWorksheet("填写说明");
            Worksheet codes = workbook.newWorksheet("代码表");
            roster(roster, codes(codes));
            notes(notes, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Column> columns() {
        return Arrays.stream(Column.values()).filter(Column::inTemplate).toList();
    }

    private static void roster(Worksheet sheet, Map<CodeTable, Range> codes) {
        List<Column> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.inlineString(0, i, column.header());
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(column.required() ? REQUIRED : OPTIONAL)
                    .set();
            sheet.width(i, column == Column.CITIZEN_ID || column == Column.UNIT ? 24 : 14);
            // text, so that no number loses a digit or a leading zero
            sheet.style(i).format("@").set();
            if (column.table() != null) {
                sheet.range(1, i, OFFERED_ROWS, i)
                        .validateWithList(codes.get(column.table()))
                        .showErrorMessage(false);
            } else if (column.kind() == Column.Kind.FLAG) {
                sheet.range(1, i, OFFERED_ROWS, i)
                        .validateWithListByFormula("\"是,否\"")
                        .showErrorMessage(false);
            }
        }
        sheet.freezePane(1, 1);
    }

    private static void notes(Worksheet sheet, Locale locale) {
        sheet.width(0, 20);
        sheet.width(1, 10);
        sheet.width(2, 90);
        int row = 0;
        for (String key : List.of("exchange.template.rows", "exchange.template.header", "exchange.template.back")) {
            sheet.inlineString(row++, 0, Texts.get(locale, key));
        }
        row++;
        for (Field column : RosterLayouts.ROSTER.fields()) {
            sheet.inlineString(row, 0, column.header());
            sheet.inlineString(
                    row,
                    1,
                    Texts.get(locale, column.required() ? "exchange.template.required" : "exchange.template.optional"));
            sheet.inlineString(row++, 2, ImportTexts.hint(locale, column, ""));
        }
    }

    /** One column of names per table. */
    private static Map<CodeTable, Range> codes(Worksheet sheet) {
        Map<CodeTable, Range> ranges = new LinkedHashMap<>();
        int at = 0;
        for (Column column : columns()) {
            if (column.table() == null) {
                continue;
            }
            List<Codes.Code> entries = new ArrayList<>(Codes.of(column.table()));
            String standard = column.table().standard();
            sheet.inlineString(0, at, column.header());
            sheet.inlineString(0, at + 1, standard == null ? "" : standard);
            for (int i = 0; i < entries.size(); i++) {
                sheet.inlineString(i + 1, at, entries.get(i).name());
                sheet.inlineString(i + 1, at + 1, entries.get(i).code());
            }
            sheet.width(at, 26);
            ranges.put(column.table(), sheet.range(1, at, entries.size(), at));
            at += 2;
        }
        return ranges;
    }
}
