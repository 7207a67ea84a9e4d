package org.zhucun.exchange.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.kernel.Texts;

/** 模板: a list of a kind with its headers and one made-up row, as a workbook whose second sheet says how to fill it in, or as CSV. */
public final class ListTemplate {
    private static final String REQUIRED = "FCE4D6";
    private static final String OPTIONAL = "DDEBF7";
    private static final String MARK = "\ufeff";

    private ListTemplate() {}

    /** With a byte order mark, so that Excel reads it. */
    public static byte[] csv(Layout layout) {
        String text = MARK + line(layout, Field::header) + line(layout, Field::example);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Layout layout, Function<Field, String> cell) {
        return layout.fields().stream().map(cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** @param locale in which it is said how the columns are filled in */
    public static byte[] workbook(Layout layout, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Zhucun", "1.0")) {
            list(workbook.newWorksheet(layout.title()), layout.fields());
            notes(workbook.newWorksheet("填写说明"), layout.fields(), locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void list(Worksheet sheet, List<Field> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            sheet.inlineString(0, i, field.header());
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(field.required() ? REQUIRED : OPTIONAL)
                    .set();
            sheet.width(i, 20);
            // text, so that no number loses a digit or a leading zero
            sheet.style(i).format("@").set();
            if (!field.example().isEmpty()) {
                sheet.inlineString(1, i, field.example());
            }
        }
        sheet.freezePane(1, 1);
    }

    private static void notes(Worksheet sheet, List<Field> fields, Locale locale) {
        sheet.width(0, 20);
        sheet.width(1, 10);
        sheet.width(2, 90);
        int row = 0;
        for (String key : List.of("exchange.template.each", "exchange.template.header", "exchange.template.back")) {
            sheet.inlineString(row++, 0, Texts.get(locale, key));
        }
        row++;
        for (Field field : fields) {
            String need = field.required() ? "exchange.template.required" : "exchange.template.optional";
            sheet.inlineString(row, 0, field.header());
            sheet.inlineString(row, 1, Texts.get(locale, need));
            sheet.inlineString(row++, 2, ImportTexts.hint(locale, field, ""));
        }
    }
}
