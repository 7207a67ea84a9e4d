package org.zhucun.incentive.payment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.kernel.Texts;

/** 发放文件: the lines of a batch with their control totals, as the finance office opens them. No cell of it is a formula. */
final class PaymentFile {
    private static final List<String> COLUMNS =
            List.of("no", "name", "unit", "village", "period", "days", "amount", "entitlement");
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private final PaymentBatch batch;
    private final List<PaymentLineView> lines;
    private final Locale locale;

    PaymentFile(PaymentBatch batch, List<PaymentLineView> lines, Locale locale) {
        this.batch = batch;
        this.lines = lines;
        this.locale = locale;
    }

    byte[] as(PaymentFormat format) {
        return format == PaymentFormat.CSV ? csv() : xlsx();
    }

    /** With a byte order mark, or Excel reads it in another alphabet. */
    byte[] csv() {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (List<String> row : rows()) {
            text.append(String.join(",", row.stream().map(PaymentFile::quoted).toList()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(target, "Zhucun", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(batch.number);
            int at = 0;
            for (List<String> row : rows()) {
                for (int column = 0; column < row.size(); column++) {
                    write(sheet, at, column, row.get(column));
                }
                at++;
            }
            sheet.freezePane(0, 2);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return target.toByteArray();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.get(
                locale,
                "incentive.payment.file.title",
                batch.number,
                batch.debtorName,
                batch.lines,
                batch.total.toPlainString(),
                batch.sha256)));
        rows.add(COLUMNS.stream()
                .map(column -> Texts.get(locale, "incentive.payment.file." + column))
                .toList());
        for (PaymentLineView line : lines) {
            rows.add(List.of(
                    Integer.toString(line.no()),
                    line.cadreName(),
                    line.unitName(),
                    line.villageName(),
                    line.period(),
                    line.days() == null ? "" : line.days().stripTrailingZeros().toPlainString(),
                    line.amount().toPlainString(),
                    line.entitlementId().toString()));
        }
        rows.add(List.of(
                Texts.get(locale, "incentive.payment.file.sum"),
                Integer.toString(batch.lines),
                "",
                "",
                "",
                "",
                batch.total.toPlainString(),
                batch.sha256));
        return rows;
    }

    /** What a spreadsheet would calculate is put behind an apostrophe. */
    private static String quoted(String value) {
        String safe = isDangerous(value) ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static void write(Worksheet sheet, int row, int column, String value) {
        if (!value.isEmpty()) {
            sheet.inlineString(row, column, value);
            if (isDangerous(value)) {
                sheet.style(row, column).format("@").set();
            }
        }
    }

    private static boolean isDangerous(String value) {
        return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0;
    }
}
