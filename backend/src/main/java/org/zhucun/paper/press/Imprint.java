package org.zhucun.paper.press;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * 印记: what stands on every page of a paper, whoever holds it.
 *
 * @param number under which it is in the book of papers
 * @param office that printed it
 * @param person who did
 */
public record Imprint(String number, String office, String person, Instant at, String purpose) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    String minute() {
        return MINUTE.format(at);
    }

    /** 水印 */
    String watermark() {
        return office + "　" + person + "　" + minute();
    }

    String head(Sheet sheet) {
        return "范围：" + sheet.scope() + "　截止日：" + sheet.asOf();
    }

    String foot() {
        return "打印：" + office + "　" + person + "　" + minute() + "　用途：" + purpose;
    }
}
