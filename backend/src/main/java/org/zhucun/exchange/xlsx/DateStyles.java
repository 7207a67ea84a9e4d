package org.zhucun.exchange.xlsx;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** 日期格式: which styles show a number as a day. */
final class DateStyles {
    private static final Pattern SHOWN_LITERALLY = Pattern.compile("\"[^\"]{0,200}\"|\\[[^\\]]{0,50}]|\\\\.");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int FEIGNED_LEAP_DAY = 60;

    private final List<Boolean> dates = new ArrayList<>();

    static DateStyles none() {
        return new DateStyles();
    }

    static DateStyles read(InputStream part) throws XMLStreamException {
        DateStyles styles = new DateStyles();
        Map<String, String> formats = new HashMap<>();
        Xml xml = Xml.of(part);
        boolean cells = false;
        for (String tag = xml.next(); tag != null; tag = xml.next()) {
            switch (tag) {
                case "numFmt" -> formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                case "cellXfs" -> cells = true;
                case "/cellXfs" -> cells = false;
                case "xf" -> {
                    if (cells) {
                        String id = xml.attribute("numFmtId");
                        styles.dates.add(isDate(id, formats.get(id)));
                    }
                }
                default -> {}
            }
        }
        return styles;
    }

    /** The day that a number in a cell of this style shows, empty when it shows none. */
    Optional<LocalDate> day(String style, BigDecimal number, boolean from1904) {
        int index = style == null || !style.matches("\\d{1,6}") ? -1 : Integer.parseInt(style);
        if (index < 0 || index >= dates.size() || !dates.get(index)) {
            return Optional.empty();
        }
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Optional.empty();
        }
        int days = number.intValue();
        if (from1904) {
            return Optional.of(EPOCH_1904.plusDays(days));
        }
        // Excel believes that 1900 had a 29 February
        return Optional.of(EPOCH_1900.plusDays(days < FEIGNED_LEAP_DAY ? days + 1 : days));
    }

    private static boolean isDate(String id, String format) {
        if (format != null) {
            String code = SHOWN_LITERALLY.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
            return code.contains("y") || code.contains("d") && code.contains("m");
        }
        int builtIn = id == null || !id.matches("\\d{1,4}") ? 0 : Integer.parseInt(id);
        boolean chinese = builtIn >= 27 && builtIn <= 31 || builtIn == 36 || builtIn >= 50 && builtIn <= 58;
        return builtIn >= 14 && builtIn <= 17 || builtIn == 22 || chinese;
    }
}
